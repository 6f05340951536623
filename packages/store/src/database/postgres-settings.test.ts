import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMemoryBus, openDatabase, rowsOf } from '../index.ts';
import { migrationsFolder } from '../migrate.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { IDLE_IN_TRANSACTION_MS, LOCK_MS, POOL_MAX, STATEMENT_MS } from './postgres.ts';

const bus = createMemoryBus();
const opener = fileURLToPath(new URL('opener.fixture.ts', import.meta.url));

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres[Symbol.asyncDispose]());

it('every connection of the pool has its time limits and waits for the disk', async () => {
  await using db = await openDatabase({ url: await postgres.createDatabase(), bus });
  const connections = new Set<number>();
  const settings = Promise.withResolvers<void>();
  const all = Array.from({ length: POOL_MAX }, () =>
    db.transaction(async (tx) => {
      const [row] = await rowsOf<{ pid: number }>(
        tx,
        sql`select pg_backend_pid() as pid, (select json_object_agg(name, setting) from pg_settings
          where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'synchronous_commit')) as settings`,
      );
      connections.add(row?.pid ?? 0);
      if (connections.size === POOL_MAX) settings.resolve();
      // Held until all are in, so that each has a connection of its own.
      await settings.promise;
      return row;
    }),
  );
  const milliseconds = { statement_timeout: STATEMENT_MS, lock_timeout: LOCK_MS, idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS };
  const expected = Object.fromEntries(Object.entries(milliseconds).map(([name, ms]) => [name, `${ms}`]));
  for (const row of await Promise.all(all)) expect(row).toMatchObject({ settings: { ...expected, synchronous_commit: 'on' } });
});

it.each([
  ['off', 'on'],
  ['local', 'on'],
  ['remote_write', 'on'],
  ['remote_apply', 'remote_apply'],
])('a database that says synchronous_commit = %s is written with %s', async (said, used) => {
  const url = await postgres.createDatabase();
  const name = new URL(url).pathname.slice(1);
  {
    await using admin = await openDatabase({ url, bus });
    await admin.transaction((tx) => tx.sql.execute(sql.raw(`alter database ${name} set synchronous_commit = ${said}`)));
  }
  await using db = await openDatabase({ url, bus });
  expect(await db.transaction((tx) => rowsOf(tx, sql`show synchronous_commit`))).toEqual([{ synchronous_commit: used }]);
});

it('five processes that start together on an empty database migrate it once and agree on the epoch', async () => {
  const url = await postgres.createDatabase();
  const children = Array.from({ length: 5 }, () => {
    const child = spawn(process.execPath, [opener, url], { stdio: ['pipe', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    return { child, ended: once(child, 'close'), lines: () => said.split('\n').slice(0, -1) };
  });
  try {
    await expect.poll(() => children.every(({ lines }) => lines().length === 1), { timeout: 30_000 }).toBe(true);
    for (const { child } of children) child.stdin.end('go');
    expect(await Promise.all(children.map(async ({ ended }) => (await ended)[0] as number))).toEqual([0, 0, 0, 0, 0]);
  } finally {
    for (const { child } of children) child.kill('SIGKILL');
  }
  await using db = await openDatabase({ url, bus });
  expect(children.map(({ lines }) => lines()[1])).toEqual(children.map(() => db.epoch));
  expect(await db.read((tx) => rowsOf(tx, sql`select count(*)::int as count, count(distinct run_at)::int as moments from ezri_migration`))).toEqual([
    { count: readMigrationFiles({ migrationsFolder }).length, moments: 1 },
  ]);
});
