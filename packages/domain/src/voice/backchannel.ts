import type { Language } from '@ezri/contract';

/** So many words at most: a longer row of them means something. */
const WORDS_MAX = 4;

/** What people say to show that they listen, folded: lower case, no accents. "No" is not among them: it is an answer. */
const SIGNS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:m+|h+m+|m+ ?h+m*|u+h+ ?h+u+h+|a+h+|o+h+|a+h+a+|yeah|yep|yup|yes|ok|okay|right|sure|i see|got it|go on|uh|um|true)(?: |$)/u,
  es: /^(?:m+|h+m+|m+ ?h+m*|u+h+ ?h+u+h+|a+h+|o+h+|a+j+a+|si|ya veo|ya|ok|okey|vale|claro|bueno|entiendo|eh|de acuerdo|eso|exacto|sigue)(?: |$)/u,
};

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether this says no more than "I am listening". False for silence. */
export function isBackchannel(text: string, language: Language): boolean {
  let rest = fold(text);
  if (rest === '') return false;
  for (let words = 0; rest !== ''; words += 1) {
    const sign = SIGNS[language].exec(rest)?.[0];
    if (sign === undefined || words === WORDS_MAX) return false;
    rest = rest.slice(sign.length);
  }
  return true;
}
