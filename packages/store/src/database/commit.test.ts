import { sql } from 'drizzle-orm';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { append, createMemoryBus, DatabaseUnreachable, DuplicateEvent, openDatabase, rowsOf, type Database } from '../index.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { OutcomeUnknown } from './faults.ts';
import { ANSWER_MS } from './postgres.ts';

const event = { topic: 'crisis', type: 'x', entity: 'x', body: 1 } as const;

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres[Symbol.asyncDispose]());

/** A database whose table `fact` runs `code` at the very commit, as a synchronous standby that is away makes a commit wait. */
async function openWith(code: string): Promise<Database> {
  const db = await openDatabase({ url: await postgres.createDatabase(), bus: createMemoryBus() });
  await db.transaction(async (tx) => {
    await tx.sql.execute('create table fact (n int)');
    await tx.sql.execute(`create function at_commit() returns trigger language plpgsql as $$ begin ${code}; return null; end $$`);
    await tx.sql.execute(
      'create constraint trigger at_commit after insert on fact deferrable initially deferred for each row execute function at_commit()',
    );
  });
  return db;
}

const insert = async (db: Database) => db.transaction((tx) => tx.sql.execute(sql`insert into fact values (1)`));
const facts = async (db: Database) => db.read(async (tx) => rowsOf<{ n: number }>(tx, sql`select n from fact`));

it('a commit that is not answered in time has an unknown outcome, told once the time is over and no later', async () => {
  await using db = await openWith(`perform pg_sleep(${(ANSWER_MS + 1_000) / 1_000})`);
  const begun = performance.now();
  const error = await insert(db).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(OutcomeUnknown);
  // For whoever called it is like a database that is away: make the call again, with the same id.
  expect(error).toBeInstanceOf(DatabaseUnreachable);
  expect(performance.now() - begun).toBeLessThan(ANSWER_MS + 2_000);
  for (let waited = 0; (await facts(db)).length === 0 && waited < 5_000; waited += 100) await wait(100);
  expect(await facts(db)).toEqual([{ n: 1 }]);
});

it('a commit that the server refuses has certainly not happened, and says why', async () => {
  await using db = await openWith(`raise exception 'not this one'`);
  const error = await insert(db).catch((fault: unknown) => fault);
  expect(error).not.toBeInstanceOf(DatabaseUnreachable);
  expect(error).toMatchObject({ code: 'P0001' });
  expect(await facts(db)).toEqual([]);
});

it('a connection that is ended at the commit leaves the outcome open, and nobody is told of events', async () => {
  await using db = await openWith('perform pg_terminate_backend(pg_backend_pid())');
  expect(await insert(db).catch((fault: unknown) => fault)).toBeInstanceOf(OutcomeUnknown);
  const told: unknown[] = [];
  db.onAppended((events) => told.push(...events));
  const withEvents = db.transaction(async (tx) => {
    await tx.sql.execute(sql`insert into fact values (1)`);
    append(tx, [event]);
  });
  expect(await withEvents.catch((fault: unknown) => fault)).toBeInstanceOf(OutcomeUnknown);
  expect([await facts(db), told]).toEqual([[], []]);
});

it('a connection that is ended before the commit was sent leaves nothing open: nothing was written', async () => {
  await using db = await openWith('null');
  await using killer = await openWith('null');
  const own = db.transaction(async (tx) => {
    const [row] = await rowsOf<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`);
    await tx.sql.execute(sql`insert into fact values (1)`);
    await killer.read((other) => other.sql.execute(sql`select pg_terminate_backend(${row?.pid}, 5000)`));
    // Until this process has heard of it, too.
    await expect
      .poll(async () => tx.run('select 1', []).then(String, ({ cause }: Error) => String(cause)), { timeout: 5_000 })
      .toContain('not queryable');
    append(tx, [event]);
  });
  const error = await own.catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(DatabaseUnreachable);
  expect(error).not.toBeInstanceOf(OutcomeUnknown);
  expect(await facts(db)).toEqual([]);
});

it('events that are refused are told as such, and nothing is committed', async () => {
  await using db = await openWith('null');
  const write = async () =>
    db.transaction(async (tx) => {
      await tx.sql.execute(sql`insert into fact values (1)`);
      append(tx, [{ ...event, dedupe: 'once' }]);
    });
  await write();
  expect(await write().catch((fault: unknown) => fault)).toBeInstanceOf(DuplicateEvent);
  expect(await facts(db)).toEqual([{ n: 1 }]);
});
