import { expect, it } from 'vitest';
import { createMemoryBus, headOf } from '../index.ts';
import { commit } from '../feed/note.fixture.ts';
import { openTestDatabase } from './test-database.ts';

it('gives databases that share nothing, neither rows nor epoch', async () => {
  const bus = createMemoryBus();
  await using first = await openTestDatabase(bus);
  await commit(first, [{ topic: 'crisis', type: 'x', entity: 'x', body: 1 }]);
  await using second = await openTestDatabase(bus);
  expect(await second.read((tx) => headOf(tx, 'crisis'))).toBe(0);
  expect(second.epoch).not.toBe(first.epoch);
});
