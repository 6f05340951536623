import { DrizzleQueryError, sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendNow, checkFeed, createMemoryBus, cursorOf, DatabaseUnreachable, openDatabase, rowsOf, ServerBusy, type Database } from '../index.ts';
import { commit } from '../feed/note.fixture.ts';
import { migrationsFolder } from '../migrate.ts';
import { freePort } from '../testing/free-port.ts';
import { withoutValues } from './faults.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';

const bus = createMemoryBus();
const MIGRATIONS = readMigrationFiles({ migrationsFolder }).length;
const event = { topic: 'crisis', type: 'x', entity: 'x', body: 1 } as const;

describe('Postgres', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres[Symbol.asyncDispose]());

  it('is migrated once by nodes that start together, which agree on the epoch; another database has another', async () => {
    const url = await postgres.createDatabase();
    const nodes = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ url, bus })));
    const [first] = nodes;
    expect(new Set(nodes.map(({ epoch }) => epoch)).size).toBe(1);
    expect(await first?.read((tx) => rowsOf(tx, sql`select count(*)::int as count from ezri_migration`))).toEqual([{ count: MIGRATIONS }]);
    await Promise.all(nodes.map((node) => node[Symbol.asyncDispose]()));
    await using other = await openDatabase({ url: await postgres.createDatabase(), bus });
    expect(other.epoch).not.toBe(first?.epoch);
    expect(await other.snapshot((tx) => cursorOf(tx, 'crisis'))).toBe(`${other.epoch}.0`);
  });

  it('goes on after its connections were killed, and what was being written is gone whole', async () => {
    const url = await postgres.createDatabase();
    await using db = await openDatabase({ url, bus });
    await using killer = await openDatabase({ url, bus });
    const kill = (database: Database) =>
      database.read((tx) =>
        tx.sql.execute(
          sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ezri' and pid <> pg_backend_pid() and datname = current_database()`,
        ),
      );
    await commit(db, [event]);
    const cut = db.transaction(async (tx) => {
      await appendNow(tx, [event]);
      await kill(killer);
      await tx.sql.execute(sql`select 1`);
    });
    await expect(cut).rejects.toBeInstanceOf(DatabaseUnreachable);
    await expect.poll(() => commit(db, [event]).catch(() => []), { timeout: 5_000 }).toEqual([{ topic: 'crisis', seq: 2 }]);
    expect(await db.read(checkFeed)).toEqual([]);
  });

  it.each(['40001', '40P01', '53100', '53200', '53300', '55P03', '57014', '25P03'])(
    'what passes (%s) is no fault, and its words stay inside',
    async (code) => {
      await using db = await openDatabase({ url: await postgres.createDatabase(), bus });
      const raise = sql.raw(`do $$ begin raise exception 'canary-4711' using errcode = '${code}'; end $$`);
      for (const how of ['transaction', 'snapshot', 'read'] as const) {
        const fault: unknown = await db[how]((tx) => tx.sql.execute(raise)).catch((error: unknown) => error);
        expect(fault).toBeInstanceOf(ServerBusy);
        expect(inspect(fault)).not.toContain('canary-4711');
      }
    },
  );

  it('a lock that is not to be had, a statement without end and a transaction that sleeps are no faults', async () => {
    await using db = await openDatabase({ url: await postgres.createDatabase(), bus });
    await db.transaction((tx) => tx.sql.execute(sql`create table fact (n int)`));
    const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const holder = db.transaction(async (tx) => {
      await tx.sql.execute(sql`lock table fact`);
      held.resolve();
      await release.promise;
    });
    await held.promise;
    const waits = db.transaction(async (tx) => {
      await tx.sql.execute(sql`set local lock_timeout = '50ms'`);
      await tx.sql.execute(sql`insert into fact values (1)`);
    });
    await expect(waits).rejects.toBeInstanceOf(ServerBusy);
    release.resolve();
    await holder;
    const endless = db.transaction(async (tx) => {
      await tx.sql.execute(sql`set local statement_timeout = '50ms'`);
      await tx.sql.execute(sql`select pg_sleep(5)`);
    });
    await expect(endless).rejects.toBeInstanceOf(ServerBusy);
    const sleeps = db.transaction(async (tx) => {
      await tx.sql.execute(sql`set local idle_in_transaction_session_timeout = '50ms'`);
      await wait(500);
      await tx.sql.execute(sql`insert into fact values (1)`);
    });
    // The connection is gone when the next statement comes.
    await expect(sleeps).rejects.toBeInstanceOf(DatabaseUnreachable);
    expect(await db.read((tx) => rowsOf(tx, sql`select * from fact`))).toEqual([]);
  });

  it('an answer that does not come in time is no fault', () => {
    const fault = withoutValues(new DrizzleQueryError('select $1', ['canary-4711'], new Error('Query read timeout')));
    expect(fault).toBeInstanceOf(ServerBusy);
    expect(inspect(fault)).not.toContain('canary-4711');
  });

  it('says plainly that it cannot be reached, without the password', async () => {
    const url = `postgres://ezri:hunter2-canary@127.0.0.1:${await freePort()}/ezri`;
    const fault: unknown = await openDatabase({ url, bus }).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(DatabaseUnreachable);
    expect(String(fault)).toContain('DATABASE_URL');
    expect(`${String(fault)}${JSON.stringify(fault)}`).not.toContain('canary');
  });

  it('needs no superuser', async () => {
    const url = new URL(await postgres.createDatabase());
    {
      await using admin = await openDatabase({ url: url.href, bus });
      const name = `plain_${url.pathname.slice(-12)}`;
      await admin.transaction((tx) => tx.sql.execute(sql.raw(`create role ${name} login password 'plain'`)));
      await admin.transaction((tx) =>
        tx.sql.execute(sql.raw(`grant all on schema public to ${name}; grant all on all tables in schema public to ${name}`)),
      );
      url.username = name;
      url.password = 'plain';
    }
    await using db = await openDatabase({ url: url.href, bus });
    await commit(db, [event]);
    expect(await db.snapshot((tx) => cursorOf(tx, 'crisis'))).toBe(`${db.epoch}.1`);
  });
});
