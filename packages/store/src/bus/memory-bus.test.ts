import { setImmediate as settled } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { busSuite } from './bus.suite.ts';
import { createMemoryBus, MEMORY_BUS_QUEUE_MAX } from './memory-bus.ts';

busSuite('memory', async () => ({ bus: createMemoryBus(), settle: () => settled() }));

it('drops the oldest of a flood', async () => {
  const bus = createMemoryBus();
  const heard: string[] = [];
  bus.subscribe('a', (payload) => heard.push(payload));
  for (let n = 0; n < MEMORY_BUS_QUEUE_MAX + 5; n += 1) bus.publish('a', `${n}`);
  await settled();
  expect(heard).toHaveLength(MEMORY_BUS_QUEUE_MAX);
  expect(heard[0]).toBe('5');
});

it('hands a fault of one handler to its owner, and the message to the others', async () => {
  const faults: unknown[] = [];
  const bus = createMemoryBus((fault) => faults.push(fault));
  const fault = new Error('not today');
  let heard = 0;
  bus.subscribe('a', () => {
    throw fault;
  });
  bus.subscribe('a', () => (heard += 1));
  bus.publish('a', '');
  await settled();
  expect([heard, faults]).toEqual([1, [fault]]);
});
