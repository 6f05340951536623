/**
 * Words that Ezri never uses of itself or of a person, in the languages of its interface: it is a companion and not a health service
 * (docs/safety.md, R12). Whole words, so that a "treaty" or a "retreat" stays possible.
 */
const ENGLISH = String.raw`therap(?:y|ies|ists?|eutic)|counsell?(?:ors?|ing)|treat(?:s|ed|ing|ments?)?|diagnos\p{L}*`;
const SPANISH = String.raw`(?:psico)?terap(?:ias?|eutas?|éutic[oa]s?)|consejer(?:[oa]s?|ías?)|trat(?:ar|a[ns]?|e[ns]?|o|amos|ando|ad[oa]s?|amientos?|ará[ns]?)|diagnó\p{L}*`;
const FORBIDDEN = new RegExp(`(?<!\\p{L})(?:${ENGLISH}|${SPANISH})(?!\\p{L})`, 'giu');

/** The forbidden words in a text, as they stand there. */
export function forbiddenWords(text: string): readonly string[] {
  return text.match(FORBIDDEN) ?? [];
}
