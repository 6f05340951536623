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
