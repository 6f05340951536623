import type { Overview, OverviewEvent } from '@ezri/contract';
import { recordOnline } from '@ezri/store';
import { tracked, type TrackedEnvelope } from '@trpc/server';
import type { Deps } from '../deps.ts';
import { overview, type OverviewDeps } from './overview.ts';

/** Counters are gathered so often while somebody looks, however much happens. */
const REFRESH_EVERY_MS = 1_000;
/** How often the number of people online is kept for the chart, looked at or not. */
const RECORD_EVERY_MS = 10_000;

export interface OverviewBoard {
  /** The newest overview as soon as there is one, then each newer one; a slow reader skips those in between. */
  follow(signal: AbortSignal | undefined): AsyncGenerator<TrackedEnvelope<OverviewEvent>, void, unknown>;
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

  async function refresh(): Promise<void> {
    latest = await overview(deps);
    const waiting = next;
    next = Promise.withResolvers<void>();
    waiting.resolve();
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
    void deps.db
      .transaction(async (tx) => recordOnline(tx, deps.presence.online().people))
      .catch(logFault('the number of people online was not kept'));
  }, RECORD_EVERY_MS);

  return {
    async *follow(signal) {
      if (followers === 0) latest = null;
      followers += 1;
      try {
        tick();
        const gone = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
        let shown: Overview | null = null;
        while (signal?.aborted !== true) {
          if (latest === null || latest === shown) {
            await Promise.race([next.promise, gone]);
            continue;
          }
          shown = latest;
          yield tracked(String(shown.at), { type: 'overview', overview: shown });
        }
      } finally {
        followers -= 1;
      }
    },
    async [Symbol.asyncDispose]() {
      clearInterval(refresher);
      clearInterval(recorder);
      await refreshing;
    },
  };
}
