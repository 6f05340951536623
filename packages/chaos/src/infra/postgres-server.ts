import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, postgresBinaries, postgresUser, untilPostgresAnswers } from '@ezri/store/testing';
import { Client } from 'pg';
import { createFaultProxy, type Address, type FaultProxy } from './fault-proxy.ts';
import { limitFiles } from './file-limit.ts';
import { until } from './until.ts';

/**
 * Everything that a commit promises, but for fsync: the faults kill processes, not the machine, and the system keeps what a dead process wrote.
 * No vacuum of its own and small log segments, so that `limitFiles` finds files to be full.
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'off',
  synchronous_commit: 'on',
  wal_level: 'replica',
  max_wal_senders: '10',
  hot_standby: 'on',
  autovacuum: 'off',
};
const SEGMENT_MB = 1;

export interface PostgresServer extends AsyncDisposable {
  readonly address: Address;
  /** The superuser's, of the database `postgres`. */
  readonly url: string;
  readonly running: boolean;
  /** One statement of the superuser, on a connection of its own, in `database` (postgres). */
  query(sql: string, options?: { readonly values?: readonly unknown[]; readonly database?: string }): Promise<Record<string, unknown>[]>;
  /** A new, empty database. Answers its URL. */
  createDatabase(): Promise<string>;
  /** `immediate` is a crash: no checkpoint, recovery at the next start. `fast` ends all connections and writes everything down. */
  stop(how: 'immediate' | 'fast'): Promise<void>;
  /** Same data, same port. */
  start(): Promise<void>;
  /** Tables of `database` cannot grow any more: statements that need room fail with SQLSTATE 53100. `lift` ends it. Linux only. */
  limitFiles(database: string): Promise<{ lift(): Promise<void> }>;
  /** A copy that follows, on a port of its own. With `synchronous` a commit waits for it. */
  standby(options: { readonly synchronous: boolean }): Promise<PostgresStandby>;
}

export interface PostgresStandby extends PostgresServer {
  /** The way from which it gets the log: `link.pause()` makes it fall behind. */
  readonly link: FaultProxy;
  /** Makes it the primary. Resolves once it takes writes. */
  promote(): Promise<void>;
}

/** A real PostgreSQL on 127.0.0.1, in a temporary folder. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const folder = ownFolder();
  run('initdb', ['-D', join(folder, 'data'), '-U', 'ezri', '-A', 'trust', '-E', 'UTF8', '--no-sync', `--wal-segsize=${SEGMENT_MB}`], folder);
  return begin(folder, SETTINGS);
}

async function startStandby(primary: PostgresServer, synchronous: boolean): Promise<PostgresStandby> {
  const folder = ownFolder();
  const link = await createFaultProxy({ target: primary.address });
  const name = `standby_${randomBytes(4).toString('hex')}`;
  try {
    const source = ['-h', '127.0.0.1', '-p', String(primary.address.port), '-U', 'ezri'];
    run('pg_basebackup', [...source, '-D', join(folder, 'data'), '-X', 'stream', '-c', 'fast', '-R', '--no-sync'], folder);
    const server = await begin(folder, { ...SETTINGS, primary_conninfo: `host=127.0.0.1 port=${link.port} user=ezri application_name=${name}` });
    if (synchronous) {
      await primary.query(`alter system set synchronous_standby_names = '${name}'`);
      await primary.query('select pg_reload_conf()');
    }
    await until(async () => {
      const rows = await primary.query('select sync_state from pg_stat_replication where application_name = $1', { values: [name] });
      return rows[0]?.['sync_state'] === (synchronous ? 'sync' : 'async');
    }, 'the standby to follow');
    const end = server[Symbol.asyncDispose];
    return Object.assign(server, {
      link,
      async promote() {
        await server.query('select pg_promote(true)');
        // The setting came with the copy; there is nobody to wait for any more.
        await waitForNobody(server);
      },
      async [Symbol.asyncDispose]() {
        // A primary would wait for its commits for ever.
        if (synchronous && primary.running) await waitForNobody(primary);
        await link[Symbol.asyncDispose]();
        await end();
      },
    });
  } catch (error) {
    await link[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function waitForNobody(server: PostgresServer): Promise<void> {
  await server.query('alter system reset synchronous_standby_names');
  await server.query('select pg_reload_conf()');
}

/** Runs a server on the data in `folder`. */
async function begin(folder: string, settings: Readonly<Record<string, string>>): Promise<PostgresServer> {
  const data = join(folder, 'data');
  const port = await freePort();
  const url = `postgres://ezri@127.0.0.1:${port}/postgres`;
  const args = ['-D', data, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  let child: ChildProcess | null = null;
  const killNow = () => void child?.kill('SIGQUIT');
  process.once('exit', killNow);

  const server: PostgresServer = {
    address: { host: '127.0.0.1', port },
    url,
    get running() {
      return child !== null && child.exitCode === null && child.signalCode === null;
    },
    async query(sql, { values = [], database = 'postgres' } = {}) {
      const at = new URL(url);
      at.pathname = `/${database}`;
      const client = new Client({ connectionString: at.href });
      // A connection that dies while idle must not end the process; its statement fails anyway.
      client.on('error', () => {});
      try {
        await client.connect();
        const { rows } = await client.query<Record<string, unknown>>(sql, [...values]);
        return rows;
      } finally {
        await client.end();
      }
    },
    async createDatabase() {
      const name = `ezri_${randomBytes(6).toString('hex')}`;
      await server.query(`create database ${name}`);
      return url.replace(/postgres$/, name);
    },
    async start() {
      if (server.running) return;
      child = spawn(join(postgresBinaries(), 'postgres'), args, { ...ownerOptions(folder), stdio: 'ignore' });
      await untilPostgresAnswers(url, child);
    },
    async stop(how) {
      if (child === null || !server.running) return;
      const gone = once(child, 'exit');
      child.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
      await gone;
    },
    limitFiles: async (database) => limitFiles({ server, data, database, postmaster: child?.pid, segmentBytes: SEGMENT_MB * 1024 * 1024 }),
    standby: async ({ synchronous }) => startStandby(server, synchronous),
    async [Symbol.asyncDispose]() {
      process.off('exit', killNow);
      await server.stop('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    await server.start();
    return server;
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
}

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ezri-chaos-postgres-'));
  const user = postgresUser();
  if (user !== null) chownSync(folder, user.uid, user.gid);
  return folder;
}

const ownerOptions = (cwd: string) => ({ ...postgresUser(), cwd, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } });

function run(program: string, args: readonly string[], folder: string): void {
  execFileSync(join(postgresBinaries(), program), args, { ...ownerOptions(folder), stdio: 'pipe' });
}
