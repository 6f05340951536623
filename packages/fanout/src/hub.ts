import type { TrackedEnvelope } from '@trpc/server';
import { Feed } from './feed.ts';
import { Limit } from './limit.ts';
import { readable } from './readable.ts';
import { inTime } from './retry.ts';
import type { Shared } from './shared.ts';
import { Tail } from './tail.ts';
import type { FeedEvent, FeedHub, FeedSource, FollowOptions, HubOptions } from './types.ts';

/** The hub's own clock, and so the shortest poll. One timer for everything. */
export const TICK_MS = 250;
/** Reads of the log by followers that are behind, at once. */
export const PAGE_READS_MAX = 4;

export const HUB_DEFAULTS: Required<HubOptions> = {
  ringSize: 1_024,
  pageSize: 200,
  heartbeatMs: 10_000,
  // A screen is drawn sixty times a second.
  gatherMs: 16,
  passesAtOnce: 10,
  pollMs: () => 5_000,
  lingerMs: 5_000,
  ephemeralMax: 256,
  coalesce: () => null,
  isReadable: () => true,
  isCarried: () => true,
};

/** One per process. See `FeedHub`. */
export function createFeedHub(source: FeedSource, options: HubOptions = {}): FeedHub {
  const tails = new Map<string, Tail>();
  const count: Shared['count'] = {
    reads: 0,
    pages: 0,
    gaps: 0,
    faults: 0,
    resets: 0,
    opened: 0,
    offered: 0,
    gathered: 0,
    skipped: 0,
    dropped: 0,
    unsent: 0,
    unreadable: 0,
  };
  const settled = { ...HUB_DEFAULTS, ...options };
  const readableOf = (topic: string, events: readonly FeedEvent[]) =>
    readable(
      events,
      (data) => settled.isReadable(topic, data, 'durable'),
      () => (count.skipped += 1),
    );
  const shared: Shared = {
    source,
    async read(topic, after, limit) {
      const page = await inTime(source.read(topic, after, limit));
      return { ...page, events: readableOf(topic, page.events) };
    },
    options: settled,
    count,
    pages: new Limit(PAGE_READS_MAX),
    now: () => performance.now(),
    direct: new Set(),
    pumpSoon(tail) {
      if (fresh.size === 0) setImmediate(pumpFresh);
      fresh.add(tail);
    },
  };
  const fresh = new Set<Tail>();
  const pumpFresh = () => {
    const now = [...fresh];
    fresh.clear();
    for (const tail of now) tail.pump();
  };
  let timer: NodeJS.Timeout | null = null;
  let polling = false;
  /** Topics to look at once the look under way is over: one that takes long, or fails, must cost no other its turn. */
  const due = new Set<Tail>();
  let lastTick = shared.now();
  let epoch = source.epoch();
  let closed = false;

  const tailOf = (topic: string): Tail => {
    let tail = tails.get(topic);
    if (tail === undefined) {
      tail = new Tail(topic, shared);
      tails.set(topic, tail);
    } else if (tail.idleSince !== null) {
      // Nobody polled for it while it was idle.
      tail.wake();
    }
    timer ??= setInterval(tick, TICK_MS).unref();
    return tail;
  };

  const tick = () => {
    const now = shared.now();
    // A new life of the log concerns every topic, the quiet ones too, and nobody may wait for a poll to learn that their place is void.
    const reborn = source.epoch() !== epoch;
    epoch = source.epoch();
    for (const [topic, tail] of tails) {
      if (tail.idleSince !== null) {
        if (now - tail.idleSince < shared.options.lingerMs) continue;
        tail.stop();
        tails.delete(topic);
        due.delete(tail);
        continue;
      }
      tail.beat(now);
      // Counted from a common zero, so that all topics of one period fall due together and share a query.
      const period = shared.options.pollMs(topic);
      if (reborn) tail.wake();
      else if (Math.floor(now / period) !== Math.floor(lastTick / period)) due.add(tail);
    }
    lastTick = now;
    if (due.size > 0 && !polling) {
      void poll([...due]);
      due.clear();
    }
    if (tails.size === 0 && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };

  const publishElsewhere = (topic: string, data: unknown, after = 0): void => {
    if (source.ephemeral === undefined || !settled.isCarried(topic)) return;
    if (!source.ephemeral.publish(topic, { data, after })) count.unsent += 1;
  };

  const poll = async (asked: readonly Tail[]) => {
    polling = true;
    try {
      const known = asked.map(({ head }) => head);
      const heads = await source.heads?.(asked.map(({ topic }) => topic));
      for (const [at, tail] of asked.entries()) {
        const head = heads?.get(tail.topic) ?? 0;
        // What this process has written meanwhile may have carried the tail beyond what the query saw.
        const isNews = heads === undefined || head > tail.head || head < (known[at] ?? 0);
        if (isNews || source.epoch() !== tail.epoch) tail.wake();
      }
    } catch {
      // The next tick asks again.
      for (const tail of asked) if (tails.get(tail.topic) === tail) due.add(tail);
      shared.count.faults += 1;
    } finally {
      polling = false;
    }
  };

  const feeds = { shared, tailOf: (topic: string) => (closed ? null : tailOf(topic)) };

  const stopListening = [
    source.onWake((topic, head) => tails.get(topic)?.wake(head)),
    source.onAppended?.((topic, events) => tails.get(topic)?.offer(readableOf(topic, events))),
    source.onReconnect?.(() => {
      for (const tail of tails.values()) tail.wake();
    }),
  ];

  return {
    follow<E>(topic: string, followOptions: FollowOptions): AsyncIterable<TrackedEnvelope<E>, void, void> {
      return new Feed<E>(feeds, topic, followOptions);
    },
    publishEphemeral(topic, data, after) {
      tails.get(topic)?.hear(data, after ?? 0);
      publishElsewhere(topic, data, after);
    },
    publishElsewhere,
    metrics() {
      let followers = 0;
      for (const tail of tails.values()) followers += tail.followers.size;
      return { topics: tails.size, followers, direct: shared.direct.size, ...shared.count };
    },
    async [Symbol.asyncDispose]() {
      closed = true;
      for (const stop of stopListening) stop?.();
      if (timer !== null) clearInterval(timer);
      for (const tail of tails.values()) tail.stop();
      tails.clear();
    },
  };
}
