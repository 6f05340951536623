import { backoffMs, type BackoffBounds } from './backoff.ts';
import { systemClock, type Clock } from './clock.ts';
import type { ConnectionStore } from './connection.ts';
import { isUnanswered, refusalOf, retryAfterMs } from './refusal.ts';
import { whenOpen } from './when-open.ts';

export const ATTEMPTS_MAX = 5;
/** A call without an answer for this long is made again. */
export const ATTEMPT_TIMEOUT_MS = 15_000;
/** How long one attempt waits for the line to open. */
export const OPEN_WAIT_MS = 30_000;
export const CALL_RETRY: BackoffBounds = { minMs: 50, baseMs: 300, maxMs: 5_000 };
/** The longest wish of the server (`retryAfterMs`) that one attempt waits for. Beyond it the person is told instead. */
export const WISH_MAX_MS = 10_000;
/** Refusals that say nothing about the call: the same one may well be accepted in a moment. */
const NOT_NOW: ReadonlySet<string> = new Set(['server.unavailable', 'limit.rate']);

export interface RetryOptions {
  attempts?: number;
  timeoutMs?: number;
  waitMs?: number;
  connection?: ConnectionStore;
  signal?: AbortSignal | undefined;
  clock?: Clock;
}

/** No answer came in time. The server may have run the call all the same. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** One attempt, ended from outside by `signal` or by the time. */
function attempt<T>(call: (options: { signal: AbortSignal }) => Promise<T>, timeoutMs: number, clock: Clock, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new AbortController();
    const abort = (): void => {
      cancelTimeout();
      request.abort(signal?.reason);
      reject(signal?.reason);
    };
    const cancelTimeout = clock.after(timeoutMs, () => {
      reject(new NoAnswer('the server did not answer in time'));
      request.abort();
    });
    signal?.addEventListener('abort', abort);
    Promise.resolve()
      .then(() => call({ signal: request.signal }))
      .then(resolve, reject)
      .finally(() => {
        cancelTimeout();
        signal?.removeEventListener('abort', abort);
      });
  });
}

const pause = (ms: number, clock: Clock, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const abort = (): void => {
      cancel();
      reject(signal?.reason);
    };
    const cancel = clock.after(ms, () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    });
    signal?.addEventListener('abort', abort, { once: true });
  });

/** How long to wait at least before the same call is worth another try; `null` when it is not: it was answered, or the wait is too long. */
function waitFor(error: unknown): number | null {
  if (isUnanswered(error) || error instanceof NoAnswer) return 0;
  const wish = retryAfterMs(error);
  return NOT_NOW.has(refusalOf(error)?.reason ?? '') && wish <= WISH_MAX_MS ? wish : null;
}

/**
 * Makes a call again, with the same input, for as long as no answer comes: tRPC fails what is in flight when a socket drops, although the
 * server may have run it. So the input must carry an id of the client's own (`messageId`, `idempotencyKey`), made before this is called.
 * `server.unavailable` and `limit.rate` are tried again too, not before the server's `retryAfterMs`. Every other answer is final. Rejects with the last failure, `NotConnected`, or the signal's reason.
 */
export async function retrying<T>(call: (options: { signal: AbortSignal }) => Promise<T>, options: RetryOptions = {}): Promise<T> {
  const { attempts = ATTEMPTS_MAX, timeoutMs = ATTEMPT_TIMEOUT_MS, waitMs = OPEN_WAIT_MS, connection, signal, clock = systemClock() } = options;
  for (let number = 1; ; number += 1) {
    signal?.throwIfAborted();
    if (connection) await whenOpen(connection, { waitMs, clock, signal });
    try {
      return await attempt(call, timeoutMs, clock, signal);
    } catch (error) {
      signal?.throwIfAborted();
      const atLeastMs = waitFor(error);
      if (atLeastMs === null || number >= attempts) throw error;
      // On top of the wish: those who were told the same time must not all come back at it.
      await pause(atLeastMs + backoffMs(number, CALL_RETRY, clock.random), clock, signal);
    }
  }
}
