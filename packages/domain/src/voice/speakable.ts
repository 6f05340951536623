import { createSentences } from '../conversation/guard/sentences.ts';

/** A sentence and where it begins in the text that it was cut from, UTF-16 units. */
export interface Sentence {
  readonly text: string;
  readonly from: number;
}

/** The sentences of a text, in order. What has nothing to be said in it, a line of marks for example, is none. */
export function cutSentences(text: string): Sentence[] {
  const splitter = createSentences();
  const sentences: Sentence[] = [];
  let from = 0;
  for (const part of [...splitter.push(text), ...splitter.end()]) {
    if (/[\p{L}\p{N}]/u.test(part.text)) sentences.push({ text: part.text, from });
    from += part.text.length;
  }
  return sentences;
}

/** What a voice says of a sentence: marks that a screen shows as weight or as a list are not read out. */
export const speakable = (text: string): string =>
  text
    .replaceAll(/^\s*(?:[-*+•]|#{1,6}|>)\s+/gmu, '')
    .replaceAll(/[*_`~]+/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
