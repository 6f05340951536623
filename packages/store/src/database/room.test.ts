import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMemoryBus, DatabaseFull, openDatabase, rowsOf } from '../index.ts';
import { commit } from '../feed/note.fixture.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { ROOM_LOOK_MS } from './room.ts';

const event = { topic: 'crisis', type: 'x', entity: 'x', body: 1 } as const;

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres[Symbol.asyncDispose]());

it('a database that was full is not well until something large can be written again, whatever small things still succeed', async () => {
  await using db = await openDatabase({ url: await postgres.createDatabase(), bus: createMemoryBus() });
  const change = async (statement: string) => db.transaction((tx) => tx.sql.execute(sql.raw(statement)));
  const count = async () => db.read((tx) => rowsOf(tx, sql`select count(*)::int as count from event`));
  await change(`create function no_room() returns trigger language plpgsql as $$ begin raise exception 'no room' using errcode = '53100'; end $$`);
  await change('create table small (n int)');
  await db.ping();
  await change('create trigger no_room before insert on event for each row execute function no_room()');
  await db.ping();

  await expect(commit(db, [event])).rejects.toBeInstanceOf(DatabaseFull);
  await expect(db.ping()).rejects.toBeInstanceOf(DatabaseFull);
  await change('insert into small values (1)');
  await expect(db.ping()).rejects.toBeInstanceOf(DatabaseFull);

  await change('drop trigger no_room on event');
  const since = performance.now();
  await expect
    .poll(
      async () =>
        db.ping().then(
          () => 'well',
          () => 'full',
        ),
      { timeout: 3 * ROOM_LOOK_MS },
    )
    .toBe('well');
  expect(performance.now() - since).toBeLessThan(2 * ROOM_LOOK_MS);
  expect(await count()).toEqual([{ count: 0 }]);
  expect(await commit(db, [event])).toEqual([{ topic: 'crisis', seq: 1 }]);
});
