import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { command, untilPostgresAnswers } from './postgres-answers.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { postgresUser } from './postgres-user.ts';

export interface TestPostgres {
  /** A new, empty database on the server; answers its URL. */
  createDatabase(): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A real PostgreSQL: the one of `TEST_DATABASE_URL`, or one of our own on 127.0.0.1, on a free port, in a temporary folder. */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given === undefined ? await startServer() : { url: given, stop: async () => {} };
  const made: string[] = [];
  return {
    async createDatabase() {
      const name = `ezri_test_${randomBytes(6).toString('hex')}`;
      await command(server.url, `create database ${name}`);
      made.push(name);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    async [Symbol.asyncDispose]() {
      if (given !== undefined) for (const name of made) await command(given, `drop database if exists ${name} with (force)`);
      await server.stop();
    },
  };
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const binaries = postgresBinaries();
  const folder = mkdtempSync(join(tmpdir(), 'ezri-postgres-'));
  const user = postgresUser();
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C' } };
  execFileSync(join(binaries, 'initdb'), ['-D', data, '-U', 'ezri', '-A', 'trust', '-E', 'UTF8', '--no-sync'], { ...options, stdio: 'pipe' });
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'max_connections=100'].flatMap((setting) => [
    '-c',
    setting,
  ]);
  const child = spawn(join(binaries, 'postgres'), ['-D', data, '-p', String(port), ...settings], { ...options, stdio: 'ignore' });
  const killNow = () => void child.kill('SIGQUIT');
  process.once('exit', killNow);
  const url = `postgres://ezri@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    process.off('exit', killNow);
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilPostgresAnswers(url, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  // SIGINT is Postgres's "fast shutdown": it does not wait for clients.
  child.kill('SIGINT');
  await gone;
}
