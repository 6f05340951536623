import type { ReplyPart } from '../language-model.ts';
import type { Bounds } from './bounds.ts';
import { ProviderFault } from './provider-fault.ts';

/** When what must have come, on the clock of `performance.now()`. */
export interface Deadlines extends Pick<Bounds, 'betweenMs'> {
  readonly firstTextAt: number;
  readonly replyAt: number;
}

/**
 * What `ask` yields, as long as it comes in time; then a `ProviderFault` `timeout`, however deaf it is. The signal it is given is aborted when it is late, when the
 * caller's is, and when nobody wants more.
 */
export async function* inTime(
  ask: (signal: AbortSignal) => AsyncIterable<ReplyPart>,
  { firstTextAt, betweenMs, replyAt }: Deadlines,
  signal: AbortSignal,
): AsyncGenerator<ReplyPart> {
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
  let timer = waitUntil(Math.min(firstTextAt, replyAt));
  const parts = ask(stop.signal)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([parts.next(), ended.promise]);
      if (next.done === true) return;
      if (next.value.kind === 'text') {
        clearTimeout(timer);
        timer = waitUntil(Math.min(performance.now() + betweenMs, replyAt));
      }
      yield next.value;
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    stop.abort();
    // It is told that nobody wants more, and not waited for.
    void Promise.resolve(parts.return?.()).catch(() => undefined);
  }
}
