import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFakeProvider, createFakeSpeech, OPEN_AI, says } from '@ezri/ai/testing';
import { startRedis } from '@ezri/store/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
/** Twice what the runner gives itself to stop. */
const STOP_MAX_MS = 44_000;

let folder: string;
const running = new Set<ChildProcess>();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ezri-runner-'));
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  output(): string;
  errors(): string;
}

function run(env: Record<string, string>): Run {
  const child = spawn(process.execPath, [MAIN], { cwd: folder, env: { PATH: '/usr/bin:/bin', PORT: '0', DATA_DIR: join(folder, 'data'), ...env } });
  running.add(child);
  let output = '';
  let errors = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, ended, output: () => output, errors: () => errors };
}

async function ready(one: Run): Promise<string> {
  await expect.poll(() => one.output() + one.errors(), { timeout: 40_000 }).toMatch(/Ezri is ready: http:\/\/localhost:\d+/);
  return /http:\/\/localhost:\d+/.exec(one.output())?.[0] ?? '';
}

test('weak settings: every fault at once, exit code 1, no stack', async () => {
  const one = run({ JWT_SECRET: 'your-secret-key', PORT: 'x', FRONTEND_URL: '*' });
  expect(await one.ended).toBe(1);
  expect(one.errors()).toContain('PORT must be');
  expect(one.errors()).toContain('JWT_SECRET is the example');
  expect(one.errors()).toContain('FRONTEND_URL must list');
  expect(one.errors()).not.toContain('    at ');
});

test("a model of one's own is named, counted and asked for its health; its key is told to nobody else", async () => {
  await using provider = await createFakeProvider(OPEN_AI);
  provider.behave(says(['Hello.']));
  const one = run({ EZRI_DEMO: '1', AI_BASE_URL: provider.url, AI_MODEL: 'm-1', AI_API_KEY: 'hunter2' });
  const url = await ready(one);
  expect(one.output()).toContain(`Replies come from m-1 at ${new URL(provider.url).host}.`);
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('ezri_model_breaker{state="closed"} 1');
  one.child.kill('SIGTERM');
  expect(await one.ended).toBe(0);
  expect(one.output() + one.errors()).not.toContain('hunter2');
});

test('servers for speech are named, counted and asked for nothing yet; their key is told to nobody else', async () => {
  await using server = await createFakeSpeech();
  const speech = { SPEECH_BASE_URL: server.url, SPEECH_API_KEY: 'hunter2', STT_MODEL: 'whisper-1', TTS_MODEL: 'kokoro', TTS_VOICE: 'v' };
  const one = run({ EZRI_DEMO: '1', ...speech });
  const url = await ready(one);
  const { host } = new URL(server.url);
  expect(one.output()).toContain(`Speech is turned into words by whisper-1 at ${host}.`);
  expect(one.output()).toContain(`Replies are spoken by kokoro at ${host}.`);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  for (const engine of ['hearing', 'speaking']) expect(metrics).toContain(`ezri_speech_breaker{engine="${engine}",state="closed"} 1`);
  one.child.kill('SIGTERM');
  expect(await one.ended).toBe(0);
  expect(one.output() + one.errors()).not.toMatch(/hunter2|without effect/);
  expect([server.hearings.length, server.speakings.length]).toEqual([0, 0]);
});

test('the demo starts, says so once, keeps its secret to itself, and ends when asked to', async () => {
  const one = run({ EZRI_DEMO: '1' });
  const url = await ready(one);
  // A machine that is late may have kept it waiting.
  await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: 10_000 }).toBe(200);
  for (const email of ['user@ezri.local', 'second@ezri.local', 'staff@ezri.local', 'staff2@ezri.local', 'super@ezri.local']) {
    expect(one.output().split(email)).toHaveLength(2);
  }
  expect(one.output().split('ezri-demo-2026')).toHaveLength(2);
  const secret = join(folder, 'data', 'jwt-secret');
  expect((await stat(secret)).mode & 0o777).toBe(0o600);
  expect((await readFile(secret, 'utf8')).length).toBeGreaterThanOrEqual(32);

  // A second one on the same folder would destroy the data of both.
  const second = run({ EZRI_DEMO: '1' });
  expect(await second.ended).toBe(1);
  expect(second.errors().trim().split('\n')).toHaveLength(1);
  expect(second.errors()).toContain('DATA_DIR');

  const before = Date.now();
  one.child.kill('SIGTERM');
  expect(await one.ended).toBe(0);
  expect(Date.now() - before).toBeLessThan(STOP_MAX_MS);
  expect(one.errors()).toBe('');

  // Nobody listens at port 1.
  const again = run({ EZRI_DEMO: '1', REDIS_URL: 'redis://user:hunter2@127.0.0.1:1', MASTER_KEY: 'hunter2' });
  await ready(again);
  expect(again.errors()).toBe('Set, but without effect in this version of Ezri: MASTER_KEY.\n');
  expect(again.output()).toContain('Redis does not answer (REDIS_URL)');
  expect(again.output()).not.toContain('hunter2');
  again.child.kill('SIGINT');
  expect(await again.ended).toBe(0);
});

test('with Redis it says so, measures itself, and ends as quickly', async () => {
  await using redis = await startRedis();
  const one = run({ EZRI_DEMO: '1', REDIS_URL: redis.url });
  const url = await ready(one);
  const health = async () => (await fetch(`${url}/readyz`)).json();
  await expect.poll(health, { timeout: 10_000 }).toEqual({ status: 'ready', bus: 'ok' });
  expect(one.output()).not.toContain('Redis does not answer');
  const metrics = await (await fetch(`${url}/metrics`)).text();
  for (const line of ['ezri_bus_up 1', 'ezri_sockets 0', 'ezri_process_resident_memory_bytes ', 'ezri_nodejs_eventloop_lag_p99_seconds ']) {
    expect(metrics).toContain(`\n${line}`);
  }
  one.child.kill('SIGTERM');
  expect(await one.ended).toBe(0);
});

test('a second signal, meant as such, ends it at once; the same one twice does not', async () => {
  const one = run({ EZRI_DEMO: '1' });
  const url = await ready(one);
  // Somebody is connected, so that there is something to wait for.
  const socket = new WebSocket(`${url.replace('http', 'ws')}/trpc?connectionParams=1`);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const twice = () => {
    one.child.kill('SIGTERM');
    one.child.kill('SIGINT');
  };
  twice();
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(one.child.exitCode).toBeNull();
  one.child.kill('SIGINT');
  expect(await one.ended).toBe(1);
  // No fault in the log: it is what was asked for.
  expect([one.errors(), one.output().includes('"level":60')]).toEqual(['', false]);
});

test('a taken port is one plain line', async () => {
  const other = createServer().listen(0, 'localhost');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const one = run({ EZRI_DEMO: '1', PORT: String(port) });
  expect(await one.ended).toBe(1);
  expect(one.errors().trim()).toBe(`Port ${port} is taken by another program. Stop that program, or choose another port with PORT=${port + 1}.`);
  other.close();
});

test('a database that is not there is one plain line, without the password', async () => {
  const one = run({ EZRI_DEMO: '1', DATABASE_URL: 'postgres://ezri:hunter2@127.0.0.1:1/ezri' });
  expect(await one.ended).toBe(1);
  expect(one.errors().trim().split('\n')).toHaveLength(1);
  expect(one.errors()).toContain('DATABASE_URL');
  expect(one.errors()).not.toContain('hunter2');
});
