import { afterAll, expect, test } from 'vitest';
import { CONTENDERS, type ContenderName, type StorageKind } from '../contenders.ts';
import { openFan } from './fan.ts';
import { openStorages } from './storage.ts';

const storages = openStorages();
afterAll(async () => storages[Symbol.asyncDispose]());

const CASES: readonly (readonly [ContenderName, StorageKind])[] = [
  ...(Object.keys(CONTENDERS) as ContenderName[]).filter((name) => name !== 'ezri').map((name) => [name, 'none'] as const),
  ['ezri', 'pglite'],
  ['socket.io', 'pglite'],
];

test.each(CASES)('%s over %s: every subscriber gets every event once and in order, alone and in bursts', { timeout: 60_000 }, async (name, kind) => {
  await using fan = await openFan(storages, { contender: name, kind, subscribers: 3 });
  await fan.run({ ticks: 3, perTick: 1, everyMs: 5, bytes: 300 });
  await fan.run({ ticks: 2, perTick: 20, everyMs: 5, bytes: 2_048 });
  expect(fan.fleet.subscribers.map(({ count }) => count.events)).toEqual([40, 40, 40]);
});
