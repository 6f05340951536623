import { randomUUID } from 'node:crypto';
import { Redis as Client } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startRedis, type TestRedis } from '../testing/redis.ts';
import { busSuite } from './bus.suite.ts';
import type { Bus } from './bus.ts';
import { PAYLOAD_MAX } from './redis-bus.ts';
import { redialDelay, REDIAL_MAX_MS, REDIAL_MIN_MS } from './redis-link.ts';
import { heardOn, openNode, settled } from './redis-nodes.fixture.ts';
import { openRedis } from './redis.ts';

const TAG = '0123456789abcdef';

let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server[Symbol.asyncDispose]());

/** Two nodes of an installation of their own. */
async function two() {
  const stack = new AsyncDisposableStack();
  const prefix = `${randomUUID()}:`;
  const [here, there] = [stack.use(await openNode(server.url, { prefix })), stack.use(await openNode(server.url, { prefix }))];
  const raw = stack.adopt(new Client(server.url), (client) => client.disconnect());
  return { here, there, raw, prefix, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

const between = (from: Bus, to: Bus, end: () => Promise<void>) => ({
  bus: {
    publish: (channel: string, payload: string) => from.publish(channel, payload),
    subscribe: to.subscribe.bind(to),
    onReconnect: to.onReconnect.bind(to),
    [Symbol.asyncDispose]: end,
  },
  settle: () => settled(from, to),
});

busSuite('Redis, one node', async () => {
  const redis = await openNode(server.url, { prefix: `${randomUUID()}:` });
  return between(redis.bus, redis.bus, () => redis[Symbol.asyncDispose]());
});

busSuite('Redis, from one node to another', async () => {
  const nodes = await two();
  return between(nodes.here.bus, nodes.there.bus, () => nodes[Symbol.asyncDispose]());
});

it('each of two nodes hears itself once and the other once', async () => {
  await using nodes = await two();
  const { here, there } = nodes;
  const [heardHere, heardThere] = [heardOn(here.bus, 'a'), heardOn(there.bus, 'a')];
  await settled(here.bus, there.bus);
  await settled(there.bus, here.bus);
  here.bus.publish('a', 'from here');
  await settled(here.bus, there.bus);
  there.bus.publish('a', 'from there');
  await settled(there.bus, here.bus);
  await settled(here.bus, there.bus);
  expect([heardHere, heardThere]).toEqual([
    ['from here', 'from there'],
    ['from here', 'from there'],
  ]);
});

it('another installation on the same Redis hears nothing', async () => {
  await using nodes = await two();
  await using other = await openNode(server.url, { prefix: `${randomUUID()}:` });
  const heard = heardOn(other.bus, 'a');
  await settled(other.bus, other.bus);
  nodes.here.bus.publish('a', '');
  await settled(nodes.here.bus, nodes.there.bus);
  await settled(other.bus, other.bus);
  expect(heard).toEqual([]);
});

it('what no node can have sent is counted and dropped; what comes doubled is heard doubled', async () => {
  await using nodes = await two();
  const { here, there, raw, prefix } = nodes;
  const heard = heardOn(there.bus, 'a');
  await settled(here.bus, there.bus);
  for (const garbage of ['', 'x', '{"topic":"crisis"}', Buffer.from([0xff, 0xfe, 0x00]), TAG.toUpperCase(), TAG + 'x'.repeat(PAYLOAD_MAX + 1)])
    await raw.publish(`${prefix}a`, garbage);
  for (let n = 0; n < 2; n += 1) await raw.publish(`${prefix}a`, `${TAG}twice`);
  await expect.poll(() => heard).toEqual(['twice', 'twice']);
  expect(there.metrics().bus.garbage).toBe(6);
});

it('a message that is too long stays on its node', async () => {
  await using nodes = await two();
  const { here, there } = nodes;
  const [heardHere, heardThere] = [heardOn(here.bus, 'a'), heardOn(there.bus, 'a')];
  await settled(here.bus, there.bus);
  here.bus.publish('a', 'x'.repeat(PAYLOAD_MAX + 1));
  here.bus.publish('a', 'short');
  await settled(here.bus, there.bus);
  expect([heardHere.map(({ length }) => length), heardThere]).toEqual([[PAYLOAD_MAX + 1, 5], ['short']]);
  expect(here.metrics().bus.dropped).toBe(1);
});

it('the fault of a handler is logged by name, and keeps the message from nobody', async () => {
  const lines: string[] = [];
  const say = (fields: object, message: string) => lines.push(`${message} ${JSON.stringify(fields)}`);
  await using nodes = await two();
  await using node = await openNode(server.url, { prefix: nodes.prefix, logger: { info: say, warn: say, error: say } });
  node.bus.subscribe('a', () => {
    throw new TypeError('canary-4711');
  });
  const heard = heardOn(node.bus, 'a');
  await settled(nodes.here.bus, node.bus);
  nodes.here.bus.publish('a', 'from there');
  await settled(nodes.here.bus, node.bus);
  node.bus.publish('a', 'from here');
  await expect.poll(() => heard).toEqual(['from there', 'from here']);
  expect(lines.filter((line) => line.includes('TypeError'))).toHaveLength(2);
  expect(lines.join('\n')).not.toContain('canary');
});

it('Redis is asked for no more than somebody listens to', async () => {
  await using nodes = await two();
  const { here, raw, prefix } = nodes;
  const stops = ['a', 'a', 'b*', 'b*'].map((pattern) => here.bus.subscribe(pattern, () => {}));
  await settled(here.bus, here.bus);
  const names = async () => (await raw.pubsub('CHANNELS', `${prefix}a`)) as string[];
  await expect.poll(names).toEqual([`${prefix}a`]);
  stops[0]?.();
  await settled(nodes.there.bus, here.bus);
  expect(await names()).toEqual([`${prefix}a`]);
  for (const stop of stops) stop();
  await expect.poll(names).toEqual([]);
});

it('attempts are spread between bounds', () => {
  for (const times of [1, 2, 10, 5_000]) {
    expect(redialDelay(times, 0)).toBe(REDIAL_MIN_MS);
    expect(redialDelay(times, 1)).toBe(Math.min(REDIAL_MAX_MS, REDIAL_MIN_MS * 2 ** times));
  }
});

it.each(['', 'localhost:6379', 'http://:hunter2-canary@127.0.0.1', 'redis://:hunter2-canary@[/'])(
  'refuses the URL %o without repeating it',
  (url) => {
    expect(() => openRedis({ url, secrets: ['x'] })).toThrow('REDIS_URL');
    expect(() => openRedis({ url, secrets: ['x'] })).not.toThrow('canary');
  },
);
