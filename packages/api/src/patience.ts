import { setTimeout as wait } from 'node:timers/promises';
import { isUnavailable } from './fault.ts';

/** How long the start of a subscription waits for a database that is busy or away; and the longest pause between two attempts, each a random part of it. */
export const PATIENCE_MS = 60_000;
const PAUSE_FIRST_MS = 200;
const PAUSE_MAX_MS = 2_000;

/**
 * For what a subscription needs before it begins. An error there ends it for good at the standard client (trap T2), and at ours it would have every screen come again
 * and again while the database is away; whoever waits shows what it has and says that it is old. Throws what `work` throws otherwise, and the last fault when the
 * patience is over or `signal` ends it.
 */
export async function patiently<T>(work: () => Promise<T>, signal: AbortSignal | undefined, patienceMs: number = PATIENCE_MS): Promise<T> {
  const giveUpAt = performance.now() + patienceMs;
  const ended = () => signal?.aborted === true;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error) || performance.now() >= giveUpAt || ended()) throw error;
      await wait(Math.random() * Math.min(PAUSE_MAX_MS, PAUSE_FIRST_MS * 2 ** attempt), undefined, { signal }).catch(() => undefined);
      if (ended()) throw error;
    }
  }
}
