import { pause, retry } from './retry.ts';
import type { Shared } from './shared.ts';
import type { FeedPage } from './types.ts';

/** Pages that a topic keeps for a while: subscribers that come back together stopped at few different places. */
export const PAGES_KEPT = 16;
/** Milliseconds for which it keeps them. */
export const PAGE_LIFE_MS = 5_000;
/** How often a gap is read again before followers are told to start over. A gap means that the log has broken its promise. */
export const GAP_REREADS = 5;

/** What one topic's log is read in, for those who are behind: each page once for all who ask for it. */
export class Pages {
  readonly #topic: string;
  readonly #shared: Shared;
  readonly #signal: AbortSignal;
  readonly #isSameLife: () => boolean;
  /** Reads that are under way: at most one for each place at which somebody stands. */
  readonly #reads = new Map<number, Promise<FeedPage | null>>();
  readonly #kept = new Map<number, { readonly page: FeedPage; readonly epoch: string; readonly at: number }>();

  /** `isSameLife`: whether the log is still the one whose numbers the followers have. */
  constructor(topic: string, shared: Shared, signal: AbortSignal, isSameLife: () => boolean) {
    this.#topic = topic;
    this.#shared = shared;
    this.#signal = signal;
    this.#isSameLife = isSameLife;
  }

  /**
   * The events after number `after`. Nothing in it follows `after` when that has been forgotten, or is missing for good. Null when `isOver` says that nobody wants it any more.
   * Never rejects.
   */
  async after(after: number, isOver: () => boolean): Promise<FeedPage | null> {
    const kept = this.#kept.get(after);
    if (kept !== undefined && kept.epoch === this.#shared.source.epoch()) return kept.page;
    for (let read = this.#reads.get(after); read !== undefined; read = this.#reads.get(after)) {
      const page = await read;
      // Null: whoever asked for it has left, and another may have to ask.
      if (page !== null || isOver()) return page;
    }
    const { source, now } = this.#shared;
    const epoch = source.epoch();
    const read = this.#read(after, isOver);
    this.#reads.set(after, read);
    const page = await read;
    if (this.#reads.get(after) === read) this.#reads.delete(after);
    // Only what is there for good is worth keeping, and only while the log lives that it is from.
    if (page?.events[0]?.seq === after + 1 && epoch === source.epoch()) this.#keep(after, { page, epoch, at: now() });
    return page;
  }

  /** Lets go of what has been kept for long enough, or of all. */
  forget(now = Infinity): void {
    for (const [after, { at }] of this.#kept) if (now - at > PAGE_LIFE_MS) this.#kept.delete(after);
  }

  #keep(after: number, entry: { readonly page: FeedPage; readonly epoch: string; readonly at: number }): void {
    this.#kept.delete(after);
    this.#kept.set(after, entry);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= PAGES_KEPT) return;
      this.#kept.delete(oldest);
    }
  }

  async #read(after: number, isOver: () => boolean): Promise<FeedPage | null> {
    const { count } = this.#shared;
    for (let attempt = 0; ; attempt += 1) {
      const page = await this.#readOnce(after, isOver);
      const isWhole = page === null || page.minSeq > after + 1 || page.events[0]?.seq === after + 1;
      if (isWhole) return page;
      // Others who wait for it must not take what may be a passing hole for the truth.
      if (isOver()) return null;
      // What another life of the log does not have is not missing: the followers are about to be told to start over.
      if (this.#isSameLife()) count.gaps += 1;
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
