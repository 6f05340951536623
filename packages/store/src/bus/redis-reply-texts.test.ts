import { randomUUID } from 'node:crypto';
import { Redis as Client } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSeal } from '../cipher/seal.ts';
import { startRedis, type TestRedis } from '../testing/redis.ts';
import { openLink } from './redis-link.ts';
import { openNode } from './redis-nodes.fixture.ts';
import { createRedisReplyTexts } from './redis-reply-texts.ts';
import { REPLY_TEXT_MS } from './reply-texts.ts';
import { replyTextsSuite } from './reply-texts.suite.ts';

let server: TestRedis;
let raw: Client;
beforeAll(async () => {
  server = await startRedis();
  raw = new Client(server.url);
});
afterAll(async () => {
  raw.disconnect();
  await server[Symbol.asyncDispose]();
});

replyTextsSuite('Redis', async (keepMs) => {
  const link = openLink(server.url, 'texts', 2_000);
  await expect.poll(() => link.up, { timeout: 5_000 }).toBe(true);
  const texts = createRedisReplyTexts(link, `${randomUUID()}:`, createSeal(['a secret of the tests']), keepMs);
  return { texts, [Symbol.asyncDispose]: () => link[Symbol.asyncDispose]() };
});

it('another node with the secret reads it; in Redis it is sealed, bound to its reply, and gone after three minutes', async () => {
  const prefix = `${randomUUID()}:`;
  await using here = await openNode(server.url, { prefix });
  await using there = await openNode(server.url, { prefix });
  await using stranger = await openNode(server.url, { prefix, secrets: ['another secret'] });
  here.texts.set('r1', 'canary-4711');
  here.texts.set('r2', 'another text');
  await expect.poll(() => there.texts.get('r1')).toBe('canary-4711');
  const [key, other] = [`${prefix}reply:r1`, `${prefix}reply:r2`];
  const kept = (await raw.getBuffer(key)) ?? Buffer.alloc(0);
  expect(kept.length).toBeGreaterThan(0);
  for (const bytes of [kept, Buffer.from(kept.toString(), 'base64')]) expect(bytes.includes('canary')).toBe(false);
  const left = await raw.pttl(key);
  expect(left).toBeGreaterThan(REPLY_TEXT_MS - 10_000);
  expect(left).toBeLessThanOrEqual(REPLY_TEXT_MS);
  expect(await stranger.texts.get('r1')).toBeNull();
  await raw.set(key, (await raw.get(other)) ?? '');
  expect(await there.texts.get('r1')).toBeNull();
  await raw.set(key, 'garbage');
  expect(await there.texts.get('r1')).toBeNull();
  expect([there, stranger].map((node) => node.metrics().texts)).toEqual([
    { failed: 0, refused: 2 },
    { failed: 0, refused: 1 },
  ]);
});

it('a key of another kind is a failure, not an error', async () => {
  const prefix = `${randomUUID()}:`;
  await using node = await openNode(server.url, { prefix });
  await raw.lpush(`${prefix}reply:r1`, 'x');
  expect(await node.texts.get('r1')).toBeNull();
  expect(node.metrics().texts.failed).toBe(1);
  await raw.del(`${prefix}reply:r1`);
});
