import type { Shared } from './shared.ts';

interface Held {
  /** To be sent once the follower has got this number. */
  after: number;
  data: unknown;
}

/** The ephemeral events that one follower has not taken yet, in order. Full: the newest two become one if they can, otherwise the oldest goes. */
export class EphemeralQueue {
  readonly #shared: Shared;
  #held: Held[] = [];

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  push(data: unknown, after: number): void {
    const { coalesce, ephemeralMax } = this.#shared.options;
    const last = this.#held.at(-1);
    const merged = last === undefined || last.after !== after ? null : coalesce(last.data, data);
    if (last !== undefined && merged !== null) {
      last.data = merged;
      return;
    }
    if (this.#held.length >= ephemeralMax) {
      this.#held.shift();
      this.#shared.count.dropped += 1;
    }
    this.#held.push({ after, data });
  }

  /** The next event for a follower that has got everything up to `seq`. */
  take(seq: number): { readonly data: unknown } | undefined {
    const first = this.#held[0];
    return first !== undefined && first.after <= seq ? this.#held.shift() : undefined;
  }

  /** The numbers that events were held back for mean nothing any more: all may go. */
  release(): void {
    for (const held of this.#held) held.after = 0;
  }

  /** The number of the durable event that the first of them waits for; undefined when there is none. */
  get nextAfter(): number | undefined {
    return this.#held[0]?.after;
  }
}
