import { afterAll, expect, test } from 'vitest';
import type { ContenderName, StorageKind } from '../contenders.ts';
import { startServer } from '../harness/server.ts';
import { openStorages } from '../harness/storage.ts';
import { openStreams } from './streams.ts';

const storages = openStorages();
afterAll(async () => storages[Symbol.asyncDispose]());

test.each<[ContenderName, StorageKind]>([
  ['ezri', 'pglite'],
  ['socket.io', 'none'],
  ['ws', 'none'],
])('%s sends every frame back', { timeout: 60_000 }, async (name, kind) => {
  await using storage = await storages.fresh(kind);
  await using server = await startServer({ name, storage });
  using streams = await openStreams(name, server.port, server.token, { clients: 3, bytes: 640, perSecond: 50 });
  for (const seconds of [0.2, 0.4]) {
    const trips = await streams.run(seconds);
    expect(trips).toHaveLength(3 * 50 * seconds);
    expect(trips.every((ms) => ms > 0 && ms < 10_000)).toBe(true);
  }
});
