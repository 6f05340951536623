/**
 * Words that Ezri never uses of itself or of a person: it is a companion and not a health service
 * (docs/safety.md, R12). Whole words, so that a "treaty" or a "retreat" stays possible.
 */
const FORBIDDEN = /\b(?:therap(?:y|ies|ists?|eutic)|counsell?ors?|treat(?:s|ed|ing|ments?)?|diagnos\p{L}*|terapia|terapeuta)\b/giu;

/** The forbidden words in a text, as they stand there. */
export function forbiddenWords(text: string): readonly string[] {
  return text.match(FORBIDDEN) ?? [];
}
