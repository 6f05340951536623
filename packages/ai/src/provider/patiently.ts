import type { FaultReason } from '@ezri/contract';
import { setTimeout as wait } from 'node:timers/promises';
import type { ReplyPart } from '../language-model.ts';
import type { Bounds } from './bounds.ts';
import { inTime } from './in-time.ts';
import { notEmpty } from './not-empty.ts';
import { ProviderFault } from './provider-fault.ts';

/** What may be another the next time. The others would be the same, or have taken all the time there is. */
const PASSING: ReadonlySet<FaultReason> = new Set(['rateLimited', 'unavailable', 'cut', 'empty']);

/**
 * A reply of a provider that is asked again, after a pause, while it fails before its first text; never after that: a person would read two beginnings. In place of a
 * library's retry, since it must end at once with the signal, keep to one deadline over all attempts and leave a stream alone once it has begun.
 */
export async function* patiently(
  ask: (signal: AbortSignal) => AsyncIterable<ReplyPart>,
  bounds: Bounds,
  signal: AbortSignal,
  random: () => number = Math.random,
): AsyncGenerator<ReplyPart> {
  const now = performance.now();
  const deadlines = { firstTextAt: now + bounds.firstTextMs, replyAt: now + bounds.replyMs, betweenMs: bounds.betweenMs };
  for (let attempt = 1; ; attempt += 1) {
    let begun = false;
    try {
      for await (const part of inTime((own) => notEmpty(ask(own)), deadlines, signal)) {
        begun ||= part.kind === 'text';
        yield part;
      }
      return;
    } catch (error) {
      const pauseMs = begun ? null : pauseAfter(error, attempt, bounds, random);
      if (pauseMs === null || performance.now() + pauseMs >= deadlines.firstTextAt) throw error;
      await wait(pauseMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

/** Null when it is not to be asked again. Jitter takes up to half of the pause, so that all who failed in the same moment do not come back in the same moment. */
function pauseAfter(error: unknown, attempt: number, { attempts, retryMs, retryAfterMs }: Bounds, random: () => number): number | null {
  if (!(error instanceof ProviderFault) || !PASSING.has(error.reason) || attempt >= attempts) return null;
  const backoff = retryMs * 2 ** (attempt - 1) * (0.5 + random() / 2);
  const asked = error.retryAfterMs ?? 0;
  return asked > retryAfterMs ? null : Math.max(backoff, asked);
}
