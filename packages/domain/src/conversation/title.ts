import type { Language } from '@ezri/contract';
import { assess } from '../crisis/assess.ts';

/** In characters. */
export const DERIVED_TITLE_MAX = 60;
const UNTITLED: Readonly<Record<Language, string>> = { en: 'New conversation', es: 'Conversación nueva' };
const NEUTRAL: Readonly<Record<Language, string>> = { en: 'A conversation', es: 'Una conversación' };

/** Before anything was said. `language`: in which the conversation began. */
export const untitled = (language: Language): string => UNTITLED[language];

/** Whether nobody has named it and nothing was said, in whatever language it began. */
export const isUntitled = (title: string): boolean => Object.values(UNTITLED).includes(title);

/** A short title for a list, from the first message. A message with any risk in it gives the neutral title: others may see the screen. */
export function titleFrom(text: string, language: Language): string {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (line === '' || assess(line, { recent: [] }).level >= 1) return NEUTRAL[language];
  const sentence = /^.{3,}?[.!?…](?=\s|$)/u.exec(line)?.[0].replace(/[.…]+$/u, '') ?? line;
  if (sentence.length <= DERIVED_TITLE_MAX) return sentence;
  const cut = sentence.slice(0, DERIVED_TITLE_MAX - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > DERIVED_TITLE_MAX / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:\uD800-\uDBFF]+$/u, '')}…`;
}
