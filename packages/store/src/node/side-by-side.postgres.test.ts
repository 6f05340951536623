import { newId } from '@ezri/contract';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  changeSession,
  createMemoryBus,
  openDatabase,
  openSession,
  registerNode,
  removeNode,
  rowsOf,
  settleSessions,
  takeTurn,
  watchSession,
  type Database,
  type Tx,
} from '../index.ts';
import { startPostgres } from '../testing/postgres.ts';

/** Two nodes whose transactions are open at the same time, which the embedded database never has. */
const open = new AsyncDisposableStack();
let first: Database;
let second: Database;
beforeAll(async () => {
  const url = await open.use(await startPostgres()).createDatabase();
  const bus = open.use(createMemoryBus());
  first = open.use(await openDatabase({ url, bus }));
  second = open.use(await openDatabase({ url, bus }));
});
afterAll(() => open.disposeAsync());

/** Has `work` done and its transaction left open until the answer is called. */
async function held<T>(work: (tx: Tx) => Promise<T>): Promise<{ value: T; release: () => Promise<void> }> {
  const done = Promise.withResolvers<T>();
  const may = Promise.withResolvers<void>();
  const holder = first.transaction(async (tx) => {
    done.resolve(await work(tx));
    await may.promise;
  });
  return {
    value: await done.promise,
    release: async () => {
      may.resolve();
      await holder;
    },
  };
}

it('passes by a session that another transaction holds, and takes it afterwards', async () => {
  const [busy, free] = [newId(), newId()];
  for (const id of [busy, free])
    await first.transaction((tx) => openSession(tx, { id, pseudonym: 'Quiet Heron 1', avatarId: 'ezri', mode: 'text', messageCount: 0 }));
  await first.transaction((tx) => tx.sql.execute(sql`update live_session set left_at = left_at - 60000`));
  const { release } = await held((tx) => changeSession(tx, busy, { state: 'thinking' }));
  const settle = async () => (await second.transaction((tx) => settleSessions(tx, 10))).changed.map(({ id }) => id);
  expect(await settle()).toEqual([free]);
  await release();
  expect(await settle()).toEqual([busy]);
});

it('gives the turn to one node at a time, and to the next when its transaction is over', async () => {
  const { value, release } = await held((tx) => takeTurn(tx, 'retention'));
  const ask = (work: 'retention' | 'repair') => second.transaction((tx) => takeTurn(tx, work));
  expect([value, await ask('retention'), await ask('repair')]).toEqual([true, false, true]);
  await release();
  expect(await ask('retention')).toBe(true);
});

it('locks the sessions of a node that goes in the order of their ids, so that nodes that go together never wait for each other in a circle', async () => {
  const node = newId();
  const ids = Array.from({ length: 30 }, () => newId()).toSorted();
  await first.transaction((tx) => registerNode(tx, node, { people: [], staff: [] }));
  for (const id of ids.toReversed()) {
    await first.transaction((tx) => openSession(tx, { id, pseudonym: 'Quiet Heron 1', avatarId: 'ezri', mode: 'text', messageCount: 0 }));
    await first.transaction((tx) => watchSession(tx, node, id));
  }
  const { release } = await held((tx) => changeSession(tx, ids[0] ?? '', { state: 'thinking' }));
  const going = second.transaction(async (tx) => {
    // As the planner does of itself when there are thousands.
    await tx.sql.execute(sql`set local enable_sort = off`);
    await removeNode(tx, node);
  });
  const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(() => second.read((tx) => rowsOf(tx, waiting)), { timeout: 3_000 }).toHaveLength(1);
  const free = await second.transaction((tx) => rowsOf<{ id: string }>(tx, sql`select id from live_session for update skip locked`));
  await release();
  await going;
  expect(free.map(({ id }) => id)).toEqual(expect.arrayContaining(ids.slice(1)));
});
