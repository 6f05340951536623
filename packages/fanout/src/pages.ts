import { pause, retry } from './retry.ts';
import type { Shared } from './shared.ts';
import type { FeedPage } from './types.ts';

/** Pages that a topic keeps for a while: subscribers that come back together stopped at the same place. */
export const PAGES_KEPT = 4;
/** Milliseconds for which it keeps them. */
export const PAGE_LIFE_MS = 5_000;
/** How often a gap is read again before followers are told to start over. A gap means that the log has broken its promise. */
export const GAP_REREADS = 5;

/** What one topic's log is read in, for those who are behind: each page once for all who ask for it. */
export class Pages {
  readonly #topic: string;
  readonly #shared: Shared;
  readonly #signal: AbortSignal;
  readonly #kept = new Map<number, { readonly page: Promise<FeedPage | null>; readonly at: number }>();

  constructor(topic: string, shared: Shared, signal: AbortSignal) {
    this.#topic = topic;
    this.#shared = shared;
    this.#signal = signal;
  }

  /**
   * The events after number `after`. Nothing in it follows `after` when that has been forgotten, or is missing for good. Null when `isOver` says that nobody wants it any more.
   * Never rejects.
   */
  async after(after: number, isOver: () => boolean): Promise<FeedPage | null> {
    for (let kept = this.#kept.get(after); kept !== undefined; kept = this.#kept.get(after)) {
      const page = await kept.page;
      // Null: whoever asked for it has left. The entry is gone then, or another one's.
      if (page !== null || isOver()) return page;
    }
    const page = this.#read(after, isOver);
    const entry = { page, at: this.#shared.now() };
    this.#kept.set(after, entry);
    this.#trim();
    const read = await page;
    // Only what is there for good is worth keeping.
    if (read?.events[0]?.seq !== after + 1 && this.#kept.get(after) === entry) this.#kept.delete(after);
    return read;
  }

  /** Lets go of what has been kept for long enough, or of all. */
  forget(now = Infinity): void {
    for (const [after, { at }] of this.#kept) if (now - at > PAGE_LIFE_MS) this.#kept.delete(after);
  }

  #trim(): void {
    for (const after of this.#kept.keys()) {
      if (this.#kept.size <= PAGES_KEPT) return;
      this.#kept.delete(after);
    }
  }

  async #read(after: number, isOver: () => boolean): Promise<FeedPage | null> {
    const { count } = this.#shared;
    for (let attempt = 0; ; attempt += 1) {
      const page = await this.#readOnce(after, isOver);
      const isWhole = page === null || page.minSeq > after + 1 || page.events[0]?.seq === after + 1;
      if (isWhole || isOver()) return page;
      count.gaps += 1;
      if (attempt === GAP_REREADS) return page;
      await pause(attempt, this.#signal);
    }
  }

  #readOnce(after: number, isOver: () => boolean): Promise<FeedPage | null> {
    const { read, options, count, pages } = this.#shared;
    return retry(
      () =>
        pages.run(async () => {
          if (this.#signal.aborted || isOver()) return null;
          count.pages += 1;
          return read(this.#topic, after, options.pageSize);
        }),
      this.#signal,
      () => (count.faults += 1),
    );
  }
}
