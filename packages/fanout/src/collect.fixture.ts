import { isTrackedEnvelope } from '@trpc/server';

export interface Got {
  readonly id: string;
  readonly data: unknown;
}

/** The next `count` events of an iteration. Every one must be tracked (T1). */
export async function take(iterator: AsyncIterator<unknown, void, void>, count: number): Promise<Got[]> {
  const got: Got[] = [];
  while (got.length < count) {
    const step = await iterator.next();
    if (step.done === true) throw new Error(`The iteration ended after ${got.length} of ${count} events.`);
    if (!isTrackedEnvelope(step.value)) throw new Error('An event was not tracked.');
    got.push({ id: step.value[0], data: step.value[1] });
  }
  return got;
}

export const numbers = (from: number, to: number, epoch = 'aaaaaaaa'): Got[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ id: `${epoch}.${from + index}`, data: { n: from + index } }));
