import { assess } from '../crisis/assess.ts';

/** In characters. */
export const DERIVED_TITLE_MAX = 60;
/** Before anything was said. */
export const UNTITLED = 'New conversation';
export const NEUTRAL_TITLE = 'A conversation';

/** A short title for a list, from the first message. A message with any risk in it gives the neutral title: others may see the screen. */
export function titleFrom(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (line === '' || assess(line, { recent: [] }).level >= 1) return NEUTRAL_TITLE;
  const sentence = /^.{3,}?[.!?…](?=\s|$)/u.exec(line)?.[0].replace(/[.…]+$/u, '') ?? line;
  if (sentence.length <= DERIVED_TITLE_MAX) return sentence;
  const cut = sentence.slice(0, DERIVED_TITLE_MAX - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > DERIVED_TITLE_MAX / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:\uD800-\uDBFF]+$/u, '')}…`;
}
