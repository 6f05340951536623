import { newId } from '@ezri/contract';
import { accountByEmail, insertSession, lastEvents, loginById, touchSession } from '@ezri/store';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createAttempts, CROWDED_WAIT_SECONDS, FAILURES_PER_ACCOUNT, FREE_FAILURES } from '../src/account/attempts.ts';
import { DEVICE_LIFE_MS, deviceOf, signDevice } from '../src/account/device.ts';
import { createPasswords, HASHING_AT_ONCE, HASHING_QUEUE_MAX } from '../src/account/passwords.ts';
import { hashOfCookie, INACTIVITY_MS, inactivityOf, STAFF_INACTIVITY_MS } from '../src/account/session.ts';
import { BoundedLimiter } from '../src/bounded-limiter.ts';
import { memoryLimiters } from '../src/http/limiters.ts';
import { createLimits } from '../src/http/rate-limits.ts';
import { Refusal } from '../src/refusal.ts';
import { call, KEYS, newPerson, PASSWORD, startNode, testConfig, type TestNode } from './node.ts';

let node: TestNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(async () => node[Symbol.asyncDispose]());

const refusalOf = async (work: Promise<unknown>): Promise<Refusal | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Error && error.cause instanceof Refusal ? error.cause : undefined),
  );

test('signing up makes an account, a welcome and a line for staff that names nobody', async () => {
  const { id, email } = await newPerson(node);
  const account = await node.db.read(async (tx) => accountByEmail(tx, email));
  expect(account).toMatchObject({
    id,
    role: 'user',
    status: 'active',
    passwordHash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/) as string,
  });
  const [welcome] = await node.db.read(async (tx) => lastEvents(tx, `user:${id}`, 1));
  expect(welcome?.body).toMatchObject({ type: 'created', notification: { kind: 'account' } });
  const activity = await node.db.read(async (tx) => lastEvents(tx, 'activity', 100));
  const line = activity.map(({ body }) => body as { entry: { kind: string; who: string } }).find(({ entry }) => entry.who === account?.pseudonym);
  expect(line?.entry.kind).toBe('account.signedUp');
  expect(JSON.stringify(activity)).not.toContain(email);
});

test.each([
  [{ email: 'no address', password: PASSWORD, name: 'A' }, 'input.invalid'],
  [{ email: 'short@example.org', password: 'seven77', name: 'A' }, 'input.invalid'],
  [{ email: 'long@example.org', password: 'x'.repeat(129), name: 'A' }, 'input.invalid'],
  [{ email: 'nameless@example.org', password: PASSWORD, name: '  ' }, 'input.invalid'],
  [{ email: 'common@example.org', password: 'password123', name: 'A' }, 'account.commonPassword'],
])('signing up with %o is refused', async (input, reason) => {
  expect((await call(node, 'account.signUp', input)).error?.data.reason).toBe(reason);
  expect(await node.db.read(async (tx) => accountByEmail(tx, input.email))).toBeNull();
});

test('an address has one account, however it is spelled', async () => {
  const { email } = await newPerson(node);
  const again = await call(node, 'account.signUp', { email: email.toUpperCase(), password: PASSWORD, name: 'B' });
  expect(again.error?.data.reason).toBe('account.emailTaken');
  expect((await call(node, 'account.signIn', { email: email.toUpperCase(), password: PASSWORD })).status).toBe(200);
});

test('two sign-ups for one address at once: one wins', async () => {
  const input = { email: 'race@example.org', password: PASSWORD, name: 'R' };
  const answers = await Promise.all([call(node, 'account.signUp', input), call(node, 'account.signUp', input)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('the database holds neither a password nor a cookie', async () => {
  const { cookie, email } = await newPerson(node);
  const value = cookie.slice('ezri='.length);
  expect(hashOfCookie(value)).not.toContain(value);
  const account = await node.db.read(async (tx) => accountByEmail(tx, email));
  expect(JSON.stringify(account)).not.toContain(PASSWORD);
});

test('an unknown address and a wrong password get one answer, after one and the same work', async () => {
  const { email } = await newPerson(node);
  const unknown = await call(node, 'account.signIn', { email: 'nobody@example.org', password: PASSWORD });
  const wrong = await call(node, 'account.signIn', { email, password: 'not this one' });
  expect(unknown.error).toEqual(wrong.error);
  expect(wrong.error?.data.reason).toBe('account.wrongCredentials');
  const passwords = await createPasswords();
  const stored = await passwords.hash(PASSWORD);
  const timeOf = async (passwordHash: string | null) => {
    const started = performance.now();
    for (let at = 0; at < 5; at += 1) await passwords.matches('not this one', passwordHash);
    return performance.now() - started;
  };
  const [known, nobody] = [await timeOf(stored), await timeOf(null)];
  // A hash takes tens of milliseconds, an early answer none: a factor of five tells them apart on any machine.
  expect(nobody).toBeGreaterThan(known / 5);
  expect(await passwords.matches('nobody has this password', null)).toBe(false);
});

test('two passwords are hashed at a time, some wait, and the rest are asked to come back', async () => {
  const passwords = await createPasswords();
  const asked = Array.from({ length: HASHING_AT_ONCE + HASHING_QUEUE_MAX + 3 }, () => refusalOf(passwords.matches('x', null)));
  const refused = (await Promise.all(asked)).filter((refusal) => refusal !== undefined);
  expect(refused.map(({ reason }) => reason)).toEqual(Array(3).fill('limit.rate'));
}, 60_000);

test('after a few free tries each wrong password doubles the wait; the right one forgets them', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  try {
    const attempts = createAttempts();
    const fail = () => refusalOf(attempts.begin({ email: 'a@example.org', address: '192.0.2.1', device: null }));
    for (let at = 0; at < FREE_FAILURES; at += 1) expect(await fail()).toBeUndefined();
    for (const seconds of [1, 2, 4, 8]) {
      expect(await fail()).toBeUndefined();
      const refused = await fail();
      expect(refused?.reason).toBe('account.tooManyAttempts');
      expect(refused?.details?.['retryAfterMs']).toBeGreaterThan((seconds - 1) * 1_000);
      expect(refused?.details?.['retryAfterMs']).toBeLessThanOrEqual(seconds * 1_000);
      expect(await refusalOf(attempts.begin({ email: 'b@example.org', address: '192.0.2.1', device: null }))).toBeUndefined();
      vi.advanceTimersByTime(seconds * 1_000 + 1);
    }
    expect(await fail()).toBeUndefined();
    await attempts.succeeded({ email: 'a@example.org', address: '192.0.2.1', device: null });
    for (let at = 0; at < FREE_FAILURES; at += 1) expect(await fail()).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});

test('guessing in parallel gains nothing', async () => {
  const { email } = await newPerson(node);
  const guesses = await Promise.all(Array.from({ length: 20 }, () => call(node, 'account.signIn', { email, password: 'a guess' })));
  const reasons = guesses.map(({ error }) => error?.data.reason);
  expect(reasons.filter((reason) => reason === 'account.wrongCredentials').length).toBeLessThanOrEqual(FREE_FAILURES + 1);
  const blocked = guesses.find(({ error }) => error?.data.reason === 'account.tooManyAttempts');
  expect(blocked?.error?.data.details).toMatchObject({ retryAfterMs: expect.any(Number) as number });
  // Not even the right password, until the wait is over.
  expect((await call(node, 'account.signIn', { email, password: PASSWORD })).error?.data.reason).toBe('account.tooManyAttempts');
});

test('a wrong password locks out whoever typed it, at that address, and no one else', async () => {
  await using proxied = await startNode({ beside: node, config: { trustProxy: true } });
  const { email } = await newPerson(node, 'admin');
  const signIn = async (address: string, password: string) =>
    (await call(proxied, 'account.signIn', { email, password }, { 'x-forwarded-for': address })).error?.data.reason;
  for (let at = 0; at <= FREE_FAILURES; at += 1) expect(await signIn('203.0.113.1', 'a guess')).toBe('account.wrongCredentials');
  expect(await signIn('203.0.113.1', PASSWORD)).toBe('account.tooManyAttempts');
  expect(await signIn('203.0.113.2', PASSWORD)).toBeUndefined();
});

test('a device that has signed in before is counted apart, whoever guesses beside it', async () => {
  const { email } = await newPerson(node, 'admin');
  const other = await newPerson(node);
  const signIn = async (who: string, password: string, device?: string) =>
    call(node, 'account.signIn', { email: who, password }, device === undefined ? {} : { cookie: device, origin: node.url });
  const deviceFor = async (who: string) => (await signIn(who, PASSWORD)).cookies.find((cookie) => cookie.startsWith('ezri-device='))?.split(';')[0];
  const [device = '', foreign = ''] = [await deviceFor(email), await deviceFor(other.email)];
  expect(device).toMatch(/^ezri-device=[\w-]{22}\.\d{13}\.[\w-]{43}$/);
  for (let at = 0; at <= FREE_FAILURES; at += 1) await signIn(email, 'a guess');
  const tampered = `${device.slice(0, -2)}${device.endsWith('AA') ? 'BB' : 'AA'}`;
  for (const none of [undefined, foreign, tampered, 'ezri-device=', 'ezri-device=a.b.c']) {
    expect((await signIn(email, PASSWORD, none)).error?.data.reason).toBe('account.tooManyAttempts');
  }
  expect((await signIn(email, PASSWORD, device)).status).toBe(200);
  // Its own guesses are counted like anybody's.
  for (let at = 0; at <= FREE_FAILURES; at += 1) expect((await signIn(email, 'a guess', device)).error?.data.reason).toBe('account.wrongCredentials');
  expect((await signIn(email, PASSWORD, device)).error?.data.reason).toBe('account.tooManyAttempts');
});

test('a device cookie ends, is out of reach for scripts, and outlives signing out and a change of keys', async () => {
  const { email } = await newPerson(node);
  const now = Date.now();
  const cookie = signDevice(testConfig, email, now);
  expect(deviceOf(testConfig, email, cookie, now + DEVICE_LIFE_MS - 1)).not.toBeNull();
  expect(deviceOf(testConfig, email, cookie, now + DEVICE_LIFE_MS + 1)).toBeNull();
  expect(deviceOf({ jwtKeys: { next: 'x'.repeat(40), now: KEYS.now } }, email, cookie, now)).not.toBeNull();
  expect(deviceOf({ jwtKeys: { next: 'x'.repeat(40) } }, email, cookie, now)).toBeNull();
  const { cookies } = await call(node, 'account.signIn', { email, password: PASSWORD });
  expect(cookies[1]).toMatch(/^ezri-device=[^;]+; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/);
  const session = cookies[0]?.split(';')[0] ?? '';
  const out = await call(node, 'account.signOut', undefined, { cookie: session, origin: node.url });
  expect(out.cookies.some((one) => one.startsWith('ezri-device'))).toBe(false);
  expect(out.headers.get('clear-site-data')).not.toContain('cookies');
});

test('many addresses against one account make strange places wait longer, and lock nobody out', async () => {
  const attempts = createAttempts();
  const email = 'target@example.org';
  const from = (address: string, device: string | null = null) => refusalOf(attempts.begin({ email, address, device }));
  for (let at = 0; at < FAILURES_PER_ACCOUNT; at += 1) expect(await from(`address ${at}`)).toBeUndefined();
  expect(await from('somewhere new')).toBeUndefined();
  const again = await from('somewhere new');
  expect(again?.details?.['retryAfterMs']).toBeGreaterThan((CROWDED_WAIT_SECONDS - 1) * 1_000);
  for (let at = 0; at < FREE_FAILURES; at += 1) expect(await from('somewhere new', 'a known device')).toBeUndefined();
});

test('tries that arrive in one and the same moment are counted one after the other', async () => {
  const attempts = createAttempts();
  const tries = Array.from({ length: 20 }, () => refusalOf(attempts.begin({ email: 'a@example.org', address: '192.0.2.1', device: null })));
  expect((await Promise.all(tries)).filter((refusal) => refusal === undefined)).toHaveLength(FREE_FAILURES + 1);
});

test('a limiter forgets whoever was quiet for longest when it knows too many', async () => {
  const limiter = new BoundedLimiter({ points: 1, seconds: 60, keysMax: 3 });
  for (const key of ['a', 'b', 'c']) await limiter.consume(key);
  await expect(limiter.consume('a')).rejects.toBeDefined();
  for (let at = 0; at < 10_000; at += 1) await limiter.penalty(`made up ${at}`);
  expect(limiter.size).toBe(3);
  await limiter.consume('b');
  const limits = createLimits({ callsByAddress: { points: 1, seconds: 60 } }, memoryLimiters(2));
  for (const key of ['a', 'b', 'c']) await limits.take('callsByAddress', key);
  await limits.take('callsByAddress', 'a');
  expect((await refusalOf(limits.take('callsByAddress', 'a')))?.reason).toBe('limit.rate');
});

test('a session ends by disuse: staff after half an hour, others after a fortnight', async () => {
  expect([inactivityOf('user'), inactivityOf('admin'), inactivityOf('super')]).toEqual([INACTIVITY_MS, STAFF_INACTIVITY_MS, STAFF_INACTIVITY_MS]);
  const { id } = await newPerson(node);
  const sessionId = newId();
  const look = () => node.db.read(async (tx) => loginById(tx, sessionId));
  await node.db.transaction(async (tx) =>
    insertSession(tx, { id: sessionId, accountId: id, tokenHash: null, proof: 'token', userAgent: '', lifeMs: 60_000 }),
  );
  expect(await look()).toMatchObject({ accountId: id });
  await node.db.transaction(async (tx) => touchSession(tx, sessionId, -1));
  expect(await look()).toBeNull();
});

test('the demo’s accounts are made once, and offered in demo mode alone', async () => {
  const me = async (at: TestNode) =>
    (await (await fetch(`${at.url}/trpc/account.me`)).json()) as { result: { data: { demo: { email: string; password: string }[] } } };
  expect((await me(node)).result.data.demo).toEqual([]);
  await using demo = await startNode({ beside: node, config: { demo: true } });
  await using _again = await startNode({ beside: node, config: { demo: true } });
  const offered = (await me(demo)).result.data.demo;
  expect(offered.map(({ email }) => email)).toEqual([
    'user@ezri.local',
    'second@ezri.local',
    'staff@ezri.local',
    'staff2@ezri.local',
    'super@ezri.local',
  ]);
  for (const { email, password } of offered) expect((await call(demo, 'account.signIn', { email, password })).status).toBe(200);
});

test('too many calls at once are refused with the time to wait', async () => {
  await using slow = await startNode({ beside: node, config: { rates: { callsByAccount: { points: 3, seconds: 60 } } } });
  const { token } = await newPerson(slow);
  const ask = () => call(slow, 'notifications.markAllRead', undefined, { authorization: `Bearer ${token}` });
  const statuses = [await ask(), await ask(), await ask()].map(({ status }) => status);
  expect(statuses).toEqual([200, 200, 200]);
  const over = await ask();
  expect(over.status).toBe(429);
  expect(over.error?.data).toMatchObject({ reason: 'limit.rate', details: { retryAfterMs: expect.any(Number) as number } });
});
