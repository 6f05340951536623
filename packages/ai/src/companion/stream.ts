import { setTimeout as delay } from 'node:timers/promises';

/** How many words a piece of a streamed reply has. */
const WORDS_PER_PIECE = 3;

/** Cuts a reply into groups of words; joined, they are the reply again. */
export function pieces(text: string): string[] {
  const words = text.match(/\s*\S+\s*$|\s*\S+/gu) ?? [];
  const groups: string[] = [];
  for (let from = 0; from < words.length; from += WORDS_PER_PIECE) groups.push(words.slice(from, from + WORDS_PER_PIECE).join(''));
  return groups;
}

/** Waits in real time; an abort ends the wait at once with the signal's reason. */
export async function defaultPause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
