import type { Limit } from './limit.ts';
import type { FeedSource, HubMetrics, HubOptions } from './types.ts';

/** What a hub shares with its tails and followers. */
export interface Shared {
  readonly source: FeedSource;
  readonly options: Required<HubOptions>;
  readonly count: { -readonly [key in Exclude<keyof HubMetrics, 'topics' | 'followers'>]: number };
  /** Followers that read the log on their own take turns, so that thousands coming back at once do not storm the database. */
  readonly pages: Limit;
  readonly now: () => number;
}
