import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgresServer, type PostgresServer } from '../../src/infra/postgres-server.ts';
import { until } from '../../src/infra/until.ts';

const fact = async (server: PostgresServer, n: number) => server.query('insert into fact values ($1)', { values: [n] });
const facts = async (server: PostgresServer) => (await server.query('select n from fact order by n')).map(({ n }) => n);
const codeOf = async (work: Promise<unknown>) => work.then(() => 'done').catch((error: { code?: string }) => error.code);

describe('a Postgres of our own', { timeout: 60_000 }, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgresServer();
    await server.query('create table fact (n int)');
  }, 60_000);
  afterAll(async () => server[Symbol.asyncDispose]());

  it('has after a crash what was committed before it', async () => {
    await fact(server, 1);
    await server.stop('immediate');
    expect(server.running).toBe(false);
    expect(await codeOf(facts(server))).toBe('ECONNREFUSED');
    await server.start();
    expect(await facts(server)).toEqual([1]);
  });

  it('runs out of room, says so with 53100, lives on, and recovers', async () => {
    const url = await server.createDatabase();
    const database = new URL(url).pathname.slice(1);
    const run = async (sql: string) => server.query(sql, { database });
    await run('create table kept (n int, words text)');
    await run(`insert into kept select n, repeat('x', 500) from generate_series(1, 200) n`);
    const limit = await server.limitFiles(database);
    const insert = `insert into kept select n, repeat('y', 500) from generate_series(1, 200) n`;
    expect([await codeOf(run(insert)), await codeOf(run(insert))]).toEqual(['53100', '53100']);
    expect(await run('select count(*)::int as count from kept')).toEqual([{ count: 200 }]);
    await limit.lift();
    await run(insert);
    expect(await run('select count(*)::int as count from kept')).toEqual([{ count: 400 }]);
    await server.stop('immediate');
    await server.start();
    expect(await run('select count(*)::int as count from kept')).toEqual([{ count: 400 }]);
  });

  it('has a synchronous standby that holds every commit, and takes over', async () => {
    await using standby = await server.standby({ synchronous: true });
    await fact(server, 2);
    expect(await codeOf(fact(standby, 3))).toBe('25006');
    standby.link.pause();
    const waits = codeOf(fact(server, 4));
    await until(async () => {
      const rows = await server.query(`select 1 from pg_stat_activity where wait_event = 'SyncRep'`);
      return rows.length === 1;
    }, 'a commit that waits for the standby');
    standby.link.resume();
    expect(await waits).toBe('done');
    await server.stop('immediate');
    await standby.promote();
    expect(await facts(standby)).toEqual([1, 2, 4]);
    await fact(standby, 5);
    await server.start();
  });

  it('has an asynchronous standby that may have less when it takes over', async () => {
    await server.query('alter system reset synchronous_standby_names');
    await server.query('select pg_reload_conf()');
    await using standby = await server.standby({ synchronous: false });
    standby.link.pause();
    await fact(server, 6);
    await server.stop('immediate');
    standby.link.reset();
    await standby.promote();
    expect(await facts(standby)).not.toContain(6);
    await server.start();
    expect(await facts(server)).toContain(6);
  });
});
