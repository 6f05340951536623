import type { Snippet } from '@ezri/contract';

/** In UTF-16 units: so much of a message is shown, and so much of it before the words that were looked for. */
const SNIPPET_MAX = 140;
const BEFORE_MAX = 50;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/gu, '');

/** Where `query` stands in `text`, without case and accents; `[0, 0]` when it does not. */
function placeOf(text: string, query: string): [number, number] {
  let whole = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const character of text) {
    const units = fold(character);
    for (const unit of units.split('')) {
      whole += unit;
      from.push(at);
      to.push(at + character.length);
    }
    // An accent of its own belongs to the letter before it.
    if (units === '' && to.length > 0) to[to.length - 1] = at + character.length;
    at += character.length;
  }
  const words = fold(query);
  const place = words === '' ? -1 : whole.indexOf(words);
  return place === -1 ? [0, 0] : [from[place] ?? 0, to[place + words.length - 1] ?? 0];
}

const isHalf = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');

/** The part of a message that shows why it was found: one line, cut between words where it can be, "…" where something was left out. */
export function snippetOf(message: string, query: string): Snippet {
  const text = message.replace(/\s+/gu, ' ').trim();
  const [from, to] = placeOf(text, query.replace(/\s+/gu, ' ').trim());
  let start = Math.max(0, from - BEFORE_MAX);
  const space = text.indexOf(' ', start);
  if (start > 0 && space !== -1 && space < from) start = space + 1;
  if (isHalf(text, start)) start += 1;
  let end = Math.min(text.length, Math.max(to, start + SNIPPET_MAX));
  const last = text.lastIndexOf(' ', end);
  if (end < text.length && last > to) end = last;
  if (isHalf(text, end)) end += 1;
  const [before, after] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  return { text: before + text.slice(start, end) + after, from: from - start + before.length, to: to - start + before.length };
}
