import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRedis, type TestRedis } from '../testing/redis.ts';
import { busSuite } from './bus.suite.ts';
import type { Bus } from './bus.ts';
import { openRedis, type Redis } from './redis.ts';

const secrets = ['a secret of the tests'];

let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server[Symbol.asyncDispose]());

async function open(prefix: string): Promise<Redis> {
  const redis = openRedis({ url: server.url, secrets, prefix });
  await expect.poll(() => redis.health().status, { timeout: 5_000 }).toBe('ok');
  return redis;
}

/** Everything that `from` has published so far has reached `to`. */
async function settled(from: Bus, to: Bus): Promise<void> {
  const mark = randomUUID();
  const arrived = Promise.withResolvers<void>();
  const stop = to.subscribe(`mark.${mark}`, () => arrived.resolve());
  const again = setInterval(() => from.publish(`mark.${mark}`, ''), 20);
  await arrived.promise;
  clearInterval(again);
  stop();
}

busSuite('Redis, one node', async () => {
  const redis = await open(`${randomUUID()}:`);
  return { bus: { ...redis.bus, [Symbol.asyncDispose]: () => redis[Symbol.asyncDispose]() }, settle: () => settled(redis.bus, redis.bus) };
});

busSuite('Redis, from one node to another', async () => {
  const prefix = `${randomUUID()}:`;
  const [here, there] = [await open(prefix), await open(prefix)];
  const bus: Bus = {
    publish: (channel, payload) => here.bus.publish(channel, payload),
    subscribe: (pattern, handler) => there.bus.subscribe(pattern, handler),
    onReconnect: (listener) => there.bus.onReconnect(listener),
    async [Symbol.asyncDispose]() {
      await Promise.all([here, there].map((redis) => redis[Symbol.asyncDispose]()));
    },
  };
  return { bus, settle: () => settled(here.bus, there.bus), subscribed: () => settled(here.bus, there.bus) };
});
