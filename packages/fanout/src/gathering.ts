import { Bucket } from './bucket.ts';

export interface GatheringOptions {
  /** Milliseconds in which a pass comes back, and so the longest that news waits for one; 0 when nothing ever waits. */
  readonly everyMs: number;
  /** Passes that may be taken one right after the other; at least 1. */
  readonly atOnce: number;
  /** As many events do not wait: they fill a write by themselves. */
  readonly most: number;
  readonly now: () => number;
  /** News has to wait. */
  readonly onWait: () => void;
  /** What was held back may be told now. */
  readonly onTime: () => void;
}

/** How far a topic is. */
export interface Place {
  readonly head: number;
  readonly generation: number;
}

/**
 * When the followers of a topic are told what is new, all of them in one pass: by a bucket of passes. A topic that talks now and then is never held up; one that does not stop talking is told of once
 * in a while, so that several events leave in one write. It is the writes that cost, and they are as many as there are followers.
 */
export class Gathering {
  readonly #options: GatheringOptions;
  readonly #passes: Bucket;
  #told: Place = { head: 0, generation: 0 };
  #timer: NodeJS.Timeout | null = null;

  constructor(options: GatheringOptions) {
    this.#options = options;
    this.#passes = new Bucket(1_000 / options.everyMs, options.atOnce, options.now());
  }

  /** Whether news is held back until there is a pass for it. */
  get isWaiting(): boolean {
    return this.#timer !== null;
  }

  /** Whether the followers may be told now; where there is news, that takes a pass. If not, `onTime` says when. */
  admits(place: Place): boolean {
    const isNews = place.head !== this.#told.head || place.generation !== this.#told.generation;
    return !isNews || (!this.holds(place) && (this.#isMuch(place) || this.#takePass()));
  }

  /** Whether it is sure that the followers may not be told yet. */
  holds(place: Place): boolean {
    return this.isWaiting && !this.#isMuch(place);
  }

  /** The followers have been told all up to there. */
  tell({ head, generation }: Place): void {
    this.#told = { head, generation };
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #isMuch({ head }: Place): boolean {
    return head - this.#told.head >= this.#options.most;
  }

  #takePass(): boolean {
    const { everyMs, now, onWait } = this.#options;
    if (everyMs === 0) return true;
    this.#passes.refill(now());
    if (this.#passes.take(1)) return true;
    this.#timer = setTimeout(this.#onTime, Math.ceil(this.#passes.msUntil(1))).unref();
    onWait();
    return false;
  }

  readonly #onTime = (): void => {
    this.#timer = null;
    // By another clock it may be a moment early: it has waited all the same.
    this.#passes.holdOnly(1, this.#options.now());
    this.#options.onTime();
  };
}
