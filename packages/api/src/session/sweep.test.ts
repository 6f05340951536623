import { newId } from '@ezri/contract';
import { createMemoryBus, NODE_LEASE_MS, registerNode } from '@ezri/store';
import { openTestDatabase } from '@ezri/store/testing';
import { expect, test } from 'vitest';
import { createLogger } from '../http/log.ts';
import { createSessionSweep } from './sweep.ts';

test('the log says how many dead nodes were removed', async () => {
  const lines: string[] = [];
  await using db = await openTestDatabase(createMemoryBus());
  for (const id of [newId(), newId()]) await db.transaction(async (tx) => registerNode(tx, id, { people: [], staff: [] }));
  await db.transaction(async (tx) => tx.sql.execute(`update node set seen_at = seen_at - ${2 * NODE_LEASE_MS}`));
  const sweep = createSessionSweep({ db, log: createLogger('warn', { write: (line) => void lines.push(line) }) });
  sweep.look({ dead: true, due: false, returned: false });
  await sweep[Symbol.asyncDispose]();
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([expect.objectContaining({ count: 2 })]);
});
