import { openRedis, type Redis } from '@ezri/store';
import { startRedis, type TestRedis } from '@ezri/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAttempts, FREE_FAILURES } from '../src/account/attempts.ts';
import { sharedLimiters } from '../src/http/limiters.ts';
import { call, KEYS, newPerson, PASSWORD, startNode, type Person, type TestNode } from './node.ts';

/** How long an answer may take while the limits cannot be asked. */
const ANSWER_MS = 1_000;

let server: TestRedis;
let node: TestNode;
let person: Person;
beforeAll(async () => {
  server = await startRedis({ control: true });
  node = await startNode();
  person = await newPerson(node);
});
afterAll(async () => {
  await node[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const connected = async (url = server.url): Promise<Redis> => {
  const redis = openRedis({ url, secrets: Object.values(KEYS) });
  await expect.poll(() => redis.health().status, { timeout: 10_000 }).toBe('ok');
  return redis;
};
const guess = async (at: TestNode, email: string) => (await call(at, 'account.signIn', { email, password: 'a guess' })).error?.data.reason;
const signIn = async (at: TestNode, who: Person = person) => call(at, 'account.signIn', { email: who.email, password: PASSWORD });
const signUp = async (at: TestNode, email: string) => call(at, 'account.signUp', { email, password: PASSWORD, name: 'New' });
const readOn = async (at: TestNode) => call(at, 'notifications.markAllRead', undefined, { authorization: `Bearer ${person.token}` });

/** Sign-in and sign-up are refused within the bound, and everything else goes on. */
async function expectClosed(at: TestNode): Promise<void> {
  for (const ask of [() => signIn(at), () => signUp(at, 'closed@example.org')]) {
    const before = performance.now();
    const { status, error } = await ask();
    expect([status, error?.data.reason]).toEqual([503, 'server.unavailable']);
    expect(performance.now() - before).toBeLessThan(ANSWER_MS);
  }
  expect((await readOn(at)).status).toBe(200);
}

test('two nodes count guesses together, and a right password forgets them on both', async () => {
  await using redis = await connected();
  await using other = await connected();
  await using first = await startNode({ beside: node, redis });
  await using second = await startNode({ beside: node, redis: other });
  const { email } = await newPerson(node);
  for (let at = 0; at <= FREE_FAILURES; at += 1) expect(await guess(at % 2 === 0 ? first : second, email)).toBe('account.wrongCredentials');
  expect(await guess(first, email)).toBe('account.tooManyAttempts');
  const refused = await guess(second, email);
  expect(refused).toBe('account.tooManyAttempts');
  await expect.poll(async () => (await call(second, 'account.signIn', { email, password: PASSWORD })).status, { timeout: 5_000 }).toBe(200);
  for (let at = 0; at <= FREE_FAILURES; at += 1) expect(await guess(first, email)).toBe('account.wrongCredentials');
});

test('guesses of one moment on two nodes gain nothing', async () => {
  await using redis = await connected();
  await using other = await connected();
  const nodes = [redis, other].map(({ limiterClient }) => createAttempts(sharedLimiters(limiterClient)));
  const attempt = { email: 'both@example.org', address: '192.0.2.1', device: null };
  const tries = Array.from({ length: 40 }, async (_, at) => nodes[at % 2]?.begin(attempt));
  const passed = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
  expect(passed).toHaveLength(FREE_FAILURES + 1);
});

test('two nodes count sign-ups together', async () => {
  await using redis = await connected();
  await using other = await connected();
  const config = { rates: { signUpsByAddress: { points: 2, seconds: 600 } } };
  await using first = await startNode({ beside: node, redis, config });
  await using second = await startNode({ beside: node, redis: other, config });
  expect((await signUp(first, 'one@example.org')).status).toBe(200);
  expect((await signUp(second, 'two@example.org')).status).toBe(200);
  const third = await signUp(first, 'three@example.org');
  expect(third.error?.data).toMatchObject({ reason: 'limit.rate', details: { retryAfterMs: expect.any(Number) as number } });
});

test('no address, of mail or of the network, is in Redis', async () => {
  await using redis = await connected();
  await using joined = await startNode({ beside: node, redis });
  await guess(joined, person.email);
  const keys = await redis.limiterClient.keys('*');
  expect(keys.some((key) => key.startsWith('ezri:limit:'))).toBe(true);
  expect(keys.join('\n')).not.toMatch(/@|127\.0\.0\.1/);
});

test('Redis killed: nobody gets in uncounted, everything else goes on, and it is over when Redis is back', async () => {
  await using redis = await connected();
  await using joined = await startNode({ beside: node, redis });
  expect((await signIn(joined)).status).toBe(200);
  await server.kill();
  await expectClosed(joined);
  expect(await (await fetch(`${joined.url}/metrics`)).text()).toMatch(/^ezri_limiter_faults_total [1-9]/m);
  await server.start();
  await expect.poll(async () => (await signIn(joined)).status, { timeout: 10_000 }).toBe(200);
});

test('Redis silent: many who ask at once are all answered in time', async () => {
  await using redis = await connected();
  await using joined = await startNode({ beside: node, redis });
  server.pause();
  try {
    const before = performance.now();
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(joined)));
    expect(new Set(answers.map(({ error }) => error?.data.reason))).toEqual(new Set(['server.unavailable']));
    expect(performance.now() - before).toBeLessThan(ANSWER_MS);
    expect((await readOn(joined)).status).toBe(200);
  } finally {
    server.resume();
  }
});

test('Redis without memory left: nobody gets in uncounted, everything else goes on', async () => {
  await using small = await startRedis({
    control: true,
    settings: [
      ['maxmemory', '1mb'],
      ['maxmemory-policy', 'noeviction'],
    ],
  });
  await using redis = await connected(small.url);
  await using joined = await startNode({ beside: node, redis });
  await expectClosed(joined);
});

test('Redis emptied: what was counted is forgotten, and counting goes on', async () => {
  await using redis = await connected();
  await using joined = await startNode({ beside: node, redis });
  const { email } = await newPerson(node);
  const all = async () => {
    for (let at = 0; at <= FREE_FAILURES; at += 1) expect(await guess(joined, email)).toBe('account.wrongCredentials');
    expect(await guess(joined, email)).toBe('account.tooManyAttempts');
  };
  await all();
  await redis.limiterClient.flushall();
  await redis.limiterClient.script('FLUSH');
  await all();
});
