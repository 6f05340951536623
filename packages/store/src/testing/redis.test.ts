import { Redis as Client } from 'ioredis';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { redisServer } from './redis-binaries.ts';
import { startRedis } from './redis.ts';

/** As ps(1) says it: T is stopped. */
const stateOf = (pid: number | null) => execFileSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' });

afterEach(() => vi.unstubAllEnvs());

it('is killed, started empty on the same port, silenced, and gone at the end', async () => {
  const client = new Client({ lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => {});
  let pid: number | null;
  {
    await using server = await startRedis({ control: true, settings: [['maxmemory', '5mb']] });
    client.options.port = Number(new URL(server.url).port);
    await client.connect();
    expect(await client.config('GET', 'maxmemory')).toEqual(['maxmemory', '5242880']);
    await client.set('a', '1');
    await server.kill();
    expect(server.pid).toBeNull();
    await expect.poll(() => client.status).toBe('end');
    await server.start();
    await client.connect();
    expect(await client.get('a')).toBeNull();
    server.pause();
    let answered = false;
    const answer = client.ping().then(() => (answered = true));
    await expect.poll(() => stateOf(server.pid)).toContain('T');
    expect(answered).toBe(false);
    server.resume();
    await answer;
    server.pause();
    pid = server.pid;
  }
  await expect.poll(() => client.status).toBe('end');
  expect(() => process.kill(pid ?? 0, 0)).toThrow('ESRCH');
});

it('the server of TEST_REDIS_URL is used, and not stopped', async () => {
  await using own = await startRedis({ control: true });
  vi.stubEnv('TEST_REDIS_URL', own.url);
  {
    await using given = await startRedis();
    expect([given.url, given.pid]).toEqual([own.url, null]);
    await expect(given.kill()).rejects.toThrow('not ours');
    expect(() => given.pause()).toThrow('not ours');
    await using controlled = await startRedis({ control: true });
    expect(controlled.url).not.toBe(own.url);
  }
  const client = new Client(own.url);
  expect(await client.ping()).toBe('PONG');
  client.disconnect();
});

it('takes Redis or Valkey, and says what to type when there is neither', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ezri-no-redis-'));
  try {
    const look = () => redisServer({ folders: [folder], mayInstall: false });
    expect(look).toThrow('sudo apt-get install -y redis-server');
    writeFileSync(join(folder, 'valkey-server'), '');
    expect(look()).toBe(join(folder, 'valkey-server'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
