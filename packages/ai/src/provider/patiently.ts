import type { FaultReason } from '@ezri/contract';
import { setTimeout as wait } from 'node:timers/promises';
import { inTime } from './in-time.ts';
import { ProviderFault } from './provider-fault.ts';

/** What may be another the next time. The others would be the same, or have taken all the time there is. */
const PASSING: ReadonlySet<FaultReason> = new Set(['rateLimited', 'unavailable', 'cut', 'empty']);

/**
 * How long one is waited for, in milliseconds: the first part, all attempts together, the silence after it, and the whole. Before the first it is asked `attempts` times;
 * between come pauses that double from `retryMs`, with jitter, or what the provider asks for up to `retryAfterMs`.
 */
export interface Patience {
  readonly firstMs: number;
  readonly betweenMs: number;
  readonly wholeMs: number;
  readonly attempts: number;
  readonly retryMs: number;
  readonly retryAfterMs: number;
}

/**
 * An answer of a provider that is asked again, after a pause, while it fails before the first part that `counts`; never after that: a person would get two beginnings. In place of a
 * library's retry, since it must end at once with the signal, keep to one deadline over all attempts and leave a stream alone once it has begun.
 */
export async function* patiently<P>(
  ask: (signal: AbortSignal) => AsyncIterable<P>,
  patience: Patience,
  signal: AbortSignal,
  counts: (part: P) => boolean,
  random: () => number = Math.random,
): AsyncGenerator<P> {
  const now = performance.now();
  const deadlines = { firstAt: now + patience.firstMs, betweenMs: patience.betweenMs, wholeAt: now + patience.wholeMs };
  for (let attempt = 1; ; attempt += 1) {
    let begun = false;
    try {
      for await (const part of inTime(ask, deadlines, signal, counts)) {
        begun ||= counts(part);
        yield part;
      }
      return;
    } catch (error) {
      const pauseMs = begun ? null : pauseAfter(error, attempt, patience, random);
      if (pauseMs === null || performance.now() + pauseMs >= deadlines.firstAt) throw error;
      await wait(pauseMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

/** Null when it is not to be asked again. Jitter takes up to half of the pause, so that all who failed in the same moment do not come back in the same moment. */
function pauseAfter(error: unknown, attempt: number, { attempts, retryMs, retryAfterMs }: Patience, random: () => number): number | null {
  if (!(error instanceof ProviderFault) || !PASSING.has(error.reason) || attempt >= attempts) return null;
  const backoff = retryMs * 2 ** (attempt - 1) * (0.5 + random() / 2);
  const asked = error.retryAfterMs ?? 0;
  return asked > retryAfterMs ? null : Math.max(backoff, asked);
}
