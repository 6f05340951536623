import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, it } from 'vitest';
import { append, createMemoryBus, type Bus } from '../index.ts';
import { commit } from '../feed/note.fixture.ts';
import { openTestDatabase } from '../testing/test-database.ts';

it('says what was committed after the commit and before its wake-ups, and nothing of what was not', async () => {
  const said: unknown[] = [];
  const memory = createMemoryBus();
  const bus: Bus = { ...memory, publish: (channel, payload) => said.push(`${channel} ${payload}`) };
  const listener = (message: unknown) => said.push(message);
  subscribe('ezri.store.committed', listener);
  try {
    await using db = await openTestDatabase(bus);
    const events = (['user:1', 'crisis'] as const).map((topic) => ({ topic, type: 'x', entity: 'x', body: 1 }));
    await commit(db, events);
    await db.snapshot(async () => undefined);
    await expect(
      db.transaction(async (tx) => {
        append(tx, events);
        throw new Error('given up');
      }),
    ).rejects.toThrow('given up');
    expect(said).toEqual([{ topics: ['user:1', 'crisis'] }, `feed.wake user:1 1 ${db.epoch}`, `feed.wake crisis 1 ${db.epoch}`]);
  } finally {
    unsubscribe('ezri.store.committed', listener);
    await memory[Symbol.asyncDispose]();
  }
});
