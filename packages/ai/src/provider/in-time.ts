import { ProviderFault } from './provider-fault.ts';

/** When what must have come, on the clock of `performance.now()`. */
export interface Deadlines {
  readonly firstAt: number;
  /** The longest silence after the first. Milliseconds. */
  readonly betweenMs: number;
  readonly wholeAt: number;
}

/**
 * What `ask` yields, as long as it comes in time; then a `ProviderFault` `timeout`, however deaf it is. The signal it is given is aborted when it is late, when the
 * caller's is, and when nobody wants more. Only what `counts` is progress; time that the caller takes over a part is not the provider's.
 */
export async function* inTime<P>(
  ask: (signal: AbortSignal) => AsyncIterable<P>,
  { firstAt, betweenMs, wholeAt }: Deadlines,
  signal: AbortSignal,
  counts: (part: P) => boolean,
): AsyncGenerator<P> {
  signal.throwIfAborted();
  const stop = new AbortController();
  const ended = Promise.withResolvers<never>();
  // It may never be waited for.
  ended.promise.catch(() => undefined);
  const endWith = (reason: unknown): void => {
    ended.reject(reason);
    stop.abort(reason);
  };
  const onAbort = (): void => endWith(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  const waitUntil = (at: number) => setTimeout(() => endWith(new ProviderFault('timeout')), Math.max(0, at - performance.now()));
  let endsAt = wholeAt;
  let dueAt = Math.min(firstAt, endsAt);
  let timer = waitUntil(dueAt);
  const parts = ask(stop.signal)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([parts.next(), ended.promise]);
      if (next.done === true) return;
      clearTimeout(timer);
      const now = performance.now();
      if (counts(next.value)) dueAt = Math.min(now + betweenMs, endsAt);
      yield next.value;
      const heldMs = performance.now() - now;
      dueAt += heldMs;
      endsAt += heldMs;
      timer = waitUntil(dueAt);
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    stop.abort();
    // It is told that nobody wants more, and not waited for.
    void Promise.resolve(parts.return?.()).catch(() => undefined);
  }
}
