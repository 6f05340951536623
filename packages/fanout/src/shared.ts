import type { Limit } from './limit.ts';
import type { Tail } from './tail.ts';
import type { FeedPage, FeedSource, HubMetrics, HubOptions } from './types.ts';

/** What a hub shares with its tails and followers. */
export interface Shared {
  readonly source: FeedSource;
  /** As the source's own, in time or not at all, and with `{type: 'skipped'}` for what cannot be read. */
  readonly read: (topic: string, after: number, limit: number) => Promise<FeedPage>;
  readonly options: Required<HubOptions>;
  readonly count: { -readonly [key in Exclude<keyof HubMetrics, 'topics' | 'followers' | 'direct'>]: number };
  /** Followers that read the log on their own take turns, so that thousands coming back at once do not storm the database. */
  readonly pages: Limit;
  readonly now: () => number;
  /** Followers that write to their sockets themselves. */
  readonly direct: Set<object>;
  /** Tells the followers of a topic of what is new once the current turn of the event loop is over: several writes of one turn go out together. */
  readonly pumpSoon: (tail: Tail) => void;
}
