import type { Overview, OverviewEvent } from '@ezri/contract';
import type { FollowOptions } from '@ezri/fanout';
import { recordOnline } from '@ezri/store';
import { tracked, type TrackedEnvelope } from '@trpc/server';
import type { Deps } from '../deps.ts';
import { overview, withoutDatabase, type OverviewDeps } from './overview.ts';

/** Counters are gathered so often while somebody looks, however much happens. */
const REFRESH_EVERY_MS = 1_000;
/** How often the number of people online is kept for the chart, looked at or not. */
const RECORD_EVERY_MS = 10_000;

/** An overview that says nothing new is told again after so long, so that a screen knows it is not stale. */
const REPEAT_AFTER_MS = 10_000;

/** What would be news: everything but the moment it was read and how many milliseconds a probe took. */
const factsOf = ({ at: _at, ...facts }: Overview): string => JSON.stringify(facts, (key, value: unknown) => (key === 'latencyMs' ? null : value));

export interface OverviewBoard {
  /** The newest overview as soon as there is one, then each newer one; a slow reader skips those in between. `ready` as in the feed's own options. */
  follow(signal: AbortSignal | undefined, ready?: FollowOptions['ready']): AsyncGenerator<TrackedEnvelope<OverviewEvent>, void, unknown>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** One refresh for all screens of this node. */
export function createOverviewBoard(deps: OverviewDeps & Pick<Deps, 'log'>): OverviewBoard {
  let latest: Overview | null = null;
  let next = Promise.withResolvers<void>();
  let followers = 0;
  let refreshing: Promise<void> | null = null;

  const logFault = (what: string) => (error: unknown) => {
    deps.log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, what);
  };

  function wakeAll(): void {
    const waiting = next;
    next = Promise.withResolvers<void>();
    waiting.resolve();
  }

  function publish(newest: Overview): void {
    const worthTelling = latest === null || newest.at - latest.at >= REPEAT_AFTER_MS || factsOf(newest) !== factsOf(latest);
    if (!worthTelling) return;
    latest = newest;
    wakeAll();
  }

  async function refresh(): Promise<void> {
    try {
      publish(await overview(deps));
    } catch (error) {
      if (latest !== null) publish(withoutDatabase(latest));
      throw error;
    }
  }

  function tick(): void {
    if (followers === 0 || refreshing !== null) return;
    refreshing = refresh()
      .catch(logFault('the overview could not be read; it is tried again'))
      .finally(() => {
        refreshing = null;
      });
  }

  const refresher = setInterval(tick, REFRESH_EVERY_MS);
  const recorder = setInterval(() => {
    void deps.db.transaction(recordOnline).catch(logFault('the number of people online was not kept'));
  }, RECORD_EVERY_MS);

  return {
    async *follow(signal, ready) {
      if (followers === 0) latest = null;
      followers += 1;
      try {
        tick();
        // One shared promise for all: a promise of its own, raced again and again for hours, would gather what was never settled.
        signal?.addEventListener('abort', wakeAll, { once: true });
        let shown: Overview | null = null;
        while (signal?.aborted !== true) {
          if (latest === null || latest === shown) {
            await next.promise;
            continue;
          }
          const room = ready?.();
          if (room !== undefined) {
            await Promise.race([room, next.promise]);
            continue;
          }
          shown = latest;
          yield tracked(String(shown.at), { type: 'overview', overview: shown });
        }
      } finally {
        followers -= 1;
        signal?.removeEventListener('abort', wakeAll);
      }
    },
    async [Symbol.asyncDispose]() {
      clearInterval(refresher);
      clearInterval(recorder);
      await refreshing;
    },
  };
}
