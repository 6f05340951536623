import type { Level } from '@ezri/contract';
import { assess } from '@ezri/domain';

/** Staff have minutes for this, or one. */
const URGENT_FROM: Level = 3;
/** So long such words wait for what follows them, which may say that it was a joke, or a film. A turn may take a minute. */
export const URGENT_WITHIN_MS = 5_000;

/** Watches the words of a turn that is not over: those in which there is danger do not wait for its end. The verdict itself is made when they are sent. */
export class Urgency {
  #since: number | null = null;

  /** The words so far have changed. Milliseconds. */
  heard(words: string, at: number): void {
    if (!isDangerous(words)) this.#since = null;
    else this.#since ??= at;
  }

  /** Whether they have waited for long enough. */
  isDue(at: number): boolean {
    return this.#since !== null && at - this.#since >= URGENT_WITHIN_MS;
  }
}

/** What cannot be read is not read as harmless. */
function isDangerous(words: string): boolean {
  if (words === '') return false;
  try {
    return assess(words, { recent: [] }).level >= URGENT_FROM;
  } catch {
    return true;
  }
}
