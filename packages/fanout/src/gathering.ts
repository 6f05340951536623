/** Passes that a topic makes at once, however close together, before they are `gatherMs` apart. */
export const PASSES_AT_ONCE = 10;

/**
 * When the followers of a topic are told what is new. One that talks now and then is never held up; one that does not stop talking is told of a moment at a time, so that several events leave in one
 * write: it is the writes that cost, and they are as many as there are followers.
 */
export class Gathering {
  readonly #everyMs: number;
  readonly #now: () => number;
  readonly #askAgain: () => void;
  #left = PASSES_AT_ONCE;
  #at: number;
  #timer: NodeJS.Timeout | null = null;

  /** `everyMs`: 0 when nothing ever waits. `askAgain` is called when a pass that had to wait may be made. */
  constructor(everyMs: number, now: () => number, askAgain: () => void) {
    this.#everyMs = everyMs;
    this.#now = now;
    this.#askAgain = askAgain;
    this.#at = now();
  }

  /** Whether a pass waits for its moment. */
  get isWaiting(): boolean {
    return this.#timer !== null;
  }

  /** Whether a pass may be made now, and is counted. If not, `askAgain` says when. */
  mayPass(): boolean {
    if (this.#everyMs === 0) return true;
    if (this.#timer !== null) return false;
    const now = this.#now();
    this.#left = Math.min(PASSES_AT_ONCE, this.#left + (now - this.#at) / this.#everyMs);
    this.#at = now;
    if (this.#left >= 1) {
      this.#left -= 1;
      return true;
    }
    this.#timer = setTimeout(this.#onTime, Math.ceil((1 - this.#left) * this.#everyMs)).unref();
    return false;
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  readonly #onTime = (): void => {
    this.#timer = null;
    // By another clock it may be a moment early: it has waited all the same.
    this.#left = 1;
    this.#at = this.#now();
    this.#askAgain();
  };
}
