import { HEARD_MAX_CHARS } from './bounds.ts';

/** What engines write for sounds that are no words: [BLANK_AUDIO], (coughs), *sighs*, ♪. */
const SOUNDS = /\[[^\]]*\]?|\([^)]*\)?|\*[^*]*\*?/g;
const WORD = /[\p{L}\p{N}]/u;

/** The words of a transcription, within `HEARD_MAX_CHARS`; empty when there are only sounds in it. */
export function wordsIn(text: string): string {
  return WORD.test(text.replace(SOUNDS, '')) ? text.trim().slice(0, HEARD_MAX_CHARS) : '';
}
