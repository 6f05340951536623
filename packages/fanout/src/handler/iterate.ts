import { isTrackedEnvelope } from '@trpc/server';
import type { TRPCResultMessage } from '@trpc/server/rpc';

/** What a message says of a subscription. */
export type Result = TRPCResultMessage<unknown>['result'];

const ABORTED = Symbol('aborted');

/**
 * The next step, or `ABORTED`, however long the step takes (T12).  A step that fails once nobody waits for it any more goes to `onLate`.
 */
const nextUnless = async (
  signal: AbortSignal,
  iterator: AsyncIterator<unknown, unknown>,
  onLate: (fault: unknown) => void,
): Promise<IteratorResult<unknown, unknown> | typeof ABORTED> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      resolve(ABORTED);
      return;
    }
    const onAbort = () => resolve(ABORTED);
    signal.addEventListener('abort', onAbort, { once: true });
    void iterator
      .next()
      .then(resolve, (fault: unknown) => (signal.aborted ? onLate(fault) : reject(fault)))
      .finally(() => signal.removeEventListener('abort', onAbort));
  });

/** A value as it stands in a message: a tracked one with its id. */
function resultOf(value: unknown): Result {
  if (!isTrackedEnvelope(value)) return { type: 'data', data: value };
  const [id, data] = value;
  return { type: 'data', data: { id, data }, id };
}

/** Whom an iteration tells what. */
export interface Listener {
  readonly say: (result: Result) => void;
  /** A fault that comes when the subscription is over already, so that its client need not hear of it. */
  readonly onLate: (fault: unknown) => void;
}

/**
 * Says every value of a subscription that is no feed, until it is over or aborted; then waits for the iterator's own ending, which is woken by the abort when it has not come to its end by itself. Throws what
 * the iterator or `say` throws.
 */
export async function iterate(iterable: AsyncIterable<unknown>, abort: AbortController, { say, onLate }: Listener): Promise<void> {
  const iterator = iterable[Symbol.asyncIterator]();
  const { signal } = abort;
  let completed = false;
  try {
    for (;;) {
      const step = await nextUnless(signal, iterator, onLate);
      completed = step !== ABORTED && step.done === true;
      if (step === ABORTED || step.done === true) return;
      say(resultOf(step.value));
    }
  } finally {
    if (!completed && !signal.aborted) abort.abort();
    await end(iterator, onLate);
  }
}

/** Ends an iterator that nobody wants any more; a fault in that is told and goes no further. */
export async function end(iterator: AsyncIterator<unknown, unknown>, onLate: Listener['onLate']): Promise<void> {
  try {
    await iterator.return?.();
  } catch (fault) {
    onLate(fault);
  }
}
