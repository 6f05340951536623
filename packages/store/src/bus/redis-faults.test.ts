import { Redis as Client } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startRedis, type TestRedis } from '../testing/redis.ts';
import { MEMORY_BUS_QUEUE_MAX } from './memory-bus.ts';
import { UNSENT_CHARS_MAX } from './redis-bus.ts';
import { heardOn, isDown, isUp, openNode, settled } from './redis-nodes.fixture.ts';
import { COMMAND_MS, openRedis, type Redis } from './redis.ts';

/** docs/reliability.md, F08. */
const NOTICED_MS = 3_000;
/** Milliseconds until a broken connection is known, on a busy machine. */
const SOON_MS = 2_000;
/** Milliseconds of silence that Redis is told to keep. */
const PAUSED_MS = 4_500;

let stack: AsyncDisposableStack;
let server: TestRedis;
let here: Redis;
let there: Redis;
let raw: Client;

beforeEach(async () => {
  stack = new AsyncDisposableStack();
  server = stack.use(await startRedis({ control: true }));
  [here, there] = [stack.use(await openNode(server.url)), stack.use(await openNode(server.url))];
  raw = stack.adopt(new Client(server.url, { retryStrategy: () => 50 }), (client) => client.disconnect());
  raw.on('error', () => {});
});
afterEach(() => stack.disposeAsync());

/** How often each node has been told to look at everything. */
function sweeps() {
  const counts = [0, 0];
  for (const [n, { bus }] of [here, there].entries()) bus.onReconnect(() => (counts[n] = (counts[n] ?? 0) + 1));
  return counts;
}

async function flowsAgain(heard: string[]) {
  await settled(here.bus, there.bus);
  heard.length = 0;
  here.bus.publish('a', 'again');
  await settled(here.bus, there.bus);
  expect(heard).toEqual(['again']);
}

/** Milliseconds that `work` held the event loop. */
function held(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

it('killed and started again empty: both nodes are told to look at everything, and messages flow again', async () => {
  const heard = [heardOn(there.bus, 'a'), heardOn(there.bus, 'b.*')];
  await settled(here.bus, there.bus);
  const swept = sweeps();
  await server.kill();
  await Promise.all([isDown(here, SOON_MS), isDown(there, SOON_MS)]);
  expect(here.health()).toEqual({ status: 'down', latencyMs: null });
  await server.start();
  await Promise.all([isUp(here), isUp(there)]);
  expect(swept).toEqual([1, 1]);
  await flowsAgain(heard[0] ?? []);
  here.bus.publish('b.1', 'family');
  await settled(here.bus, there.bus);
  expect(heard[1]).toEqual(['family']);
  expect(here.health().latencyMs).toBeLessThan(COMMAND_MS);
});

describe.each([
  ['stopped', async () => server.pause(), () => server.resume()],
  ['told to pause its clients', () => raw.client('PAUSE', PAUSED_MS, 'ALL'), () => {}],
])('silent: %s', (_how, silence, end) => {
  it('is noticed in time; nothing is held up, the own node is heard, and the others again afterwards', async () => {
    const heard = heardOn(there.bus, 'a');
    const own = heardOn(here.bus, 'a');
    await settled(here.bus, there.bus);
    const swept = sweeps();
    await silence();
    const start = performance.now();
    const megabyte = 'x'.repeat(1_000_000);
    const before = here.metrics().bus.dropped;
    expect(held(() => Array.from({ length: 20 }, () => here.bus.publish('a', megabyte)))).toBeLessThan(500);
    // What goes beyond the bound is dropped at once, not kept for when Redis speaks again.
    expect(here.metrics().bus.dropped - before).toBe(20 - Math.floor(UNSENT_CHARS_MAX / megabyte.length));
    await expect.poll(() => own.length).toBe(20);
    await expect(here.limiterClient.get('limit')).rejects.toThrow();
    expect(await here.texts.get('r')).toBeNull();
    expect(performance.now() - start).toBeLessThan(4 * COMMAND_MS);
    await Promise.all([isDown(here, NOTICED_MS), isDown(there, NOTICED_MS)]);
    await expect.poll(() => [here, there].map((node) => node.metrics().bus.breaks), { timeout: NOTICED_MS, interval: 10 }).toEqual([1, 1]);
    expect(performance.now() - start).toBeLessThan(NOTICED_MS);
    end();
    await Promise.all([isUp(here), isUp(there)]);
    expect(swept).toEqual([1, 1]);
    await flowsAgain(heard);
  });
});

it('its pub/sub connections killed: subscribed again at once', async () => {
  const heard = heardOn(there.bus, 'a');
  heardOn(here.bus, 'a');
  await settled(here.bus, there.bus);
  await settled(there.bus, here.bus);
  const swept = sweeps();
  expect(await raw.call('CLIENT', 'KILL', 'TYPE', 'pubsub')).toBe(2);
  await expect.poll(() => swept, { timeout: 2_000 }).toEqual([1, 1]);
  await flowsAgain(heard);
});

it('down: publishing neither throws nor blocks nor gathers, and what is published reaches the own node', async () => {
  await server.kill();
  await isDown(here, SOON_MS);
  const own = heardOn(here.bus, 'a');
  const before = here.metrics().bus.dropped;
  const heap = process.memoryUsage().heapUsed;
  const payload = 'x'.repeat(1_000);
  for (let round = 1; round <= 10; round += 1) {
    expect(held(() => Array.from({ length: MEMORY_BUS_QUEUE_MAX }, () => here.bus.publish('a', payload)))).toBeLessThan(1_000);
    await expect.poll(() => own.length).toBe(MEMORY_BUS_QUEUE_MAX);
    own.length = 0;
  }
  expect(here.metrics().bus.dropped - before).toBe(10 * MEMORY_BUS_QUEUE_MAX);
  expect(process.memoryUsage().heapUsed - heap).toBeLessThan(100_000_000);
  await expect(here.limiterClient.get('limit')).rejects.toThrow();
  here.texts.set('r', 'text');
  expect(await here.texts.get('r')).toBeNull();
  expect(here.metrics().texts.failed).toBe(2);
});

it('subscriptions that are made and dropped while it is down hold afterwards', async () => {
  const stop = there.bus.subscribe('gone', () => {});
  await settled(here.bus, there.bus);
  await server.kill();
  await isDown(there, SOON_MS);
  stop();
  const heard = heardOn(there.bus, 'a');
  await server.start();
  await isUp(there);
  await flowsAgain(heard);
  expect(await raw.pubsub('CHANNELS', 'ezri:*')).toEqual(['ezri:a']);
});

it('full: messages and the connection live on, texts and limits fail', async () => {
  await raw.config('SET', 'maxmemory', '1');
  const heard = heardOn(there.bus, 'a');
  await flowsAgain(heard);
  here.texts.set('r', 'text');
  await expect(here.limiterClient.set('limit', '1')).rejects.toThrow('OOM');
  expect(here.metrics().texts.failed).toBe(1);
  expect(here.health().status).toBe('ok');
});

it('a user who may not subscribe yet: down, and up without a new connection once it is granted', async () => {
  await raw.acl('SETUSER', 'ezri', 'on', '>hunter2', '~*', '+@all', 'resetchannels');
  await using redis = openRedis({ url: server.url.replace('redis://', 'redis://ezri:hunter2@'), secrets: ['x'] });
  const heard = heardOn(redis.bus, 'a');
  await expect.poll(() => redis.limiterClient.status, { timeout: SOON_MS }).toBe('ready');
  here.bus.publish('a', 'too early');
  redis.bus.publish('a', 'not allowed');
  await expect.poll(() => redis.metrics().bus.dropped, { timeout: SOON_MS }).toBe(1);
  expect(heard).toEqual(['not allowed']);
  expect(redis.health().status).toBe('down');
  await raw.acl('SETUSER', 'ezri', 'allchannels');
  await isUp(redis);
  await settled(here.bus, redis.bus);
  here.bus.publish('a', 'granted');
  await expect.poll(() => heard).toEqual(['not allowed', 'granted']);
});

it('not there at the start: it is said once, without secrets, and dialled until it is', async () => {
  await server.kill();
  const lines: string[] = [];
  const say = (fields: object, message: string) => lines.push(`${message} ${JSON.stringify(fields)}`);
  const url = server.url.replace('redis://', 'redis://:hunter2-canary@');
  await using redis = openRedis({ url: server.url, secrets: ['secret-canary'], logger: { info: say, warn: say, error: say } });
  await using refused = openRedis({ url, secrets: ['secret-canary'], logger: { info: say, warn: say, error: say } });
  redis.bus.publish('a', 'message-canary');
  redis.texts.set('r', 'message-canary');
  await expect.poll(() => redis.limiterClient.status, { timeout: SOON_MS, interval: 1 }).toBe('reconnecting');
  await expect.poll(() => refused.limiterClient.status, { timeout: SOON_MS, interval: 1 }).toBe('reconnecting');
  await server.start();
  await isUp(redis);
  expect(lines.filter((line) => line.startsWith('Redis does not answer'))).toHaveLength(2);
  expect(lines.join('\n')).not.toContain('canary');
});

it('ends soon, whether Redis is there, silent or gone', async () => {
  const ends = async (redis: Redis) => {
    const start = performance.now();
    await redis[Symbol.asyncDispose]();
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(redis.limiterClient.status).not.toBe('ready');
  };
  const [silenced, gone] = [await openNode(server.url), await openNode(server.url)];
  await ends(await openNode(server.url));
  server.pause();
  await ends(silenced);
  await ends(openRedis({ url: server.url, secrets: ['x'] }));
  await server.kill();
  await isDown(gone, SOON_MS);
  await ends(gone);
  await ends(openRedis({ url: server.url, secrets: ['x'] }));
});
