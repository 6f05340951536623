import { newId } from '@ezri/contract';
import { loginById } from '@ezri/store';
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TOKEN_AUDIENCE, TOKEN_ISSUER, TOKEN_LIFE_MS } from '../src/account/tokens.ts';
import type { AppRouter } from '../src/router.ts';
import { bareSocket, call, KEYS, newPerson, socketClient, startNode, type Person, type TestNode } from './node.ts';

let node: TestNode;
let person: Person;
let claims: Record<string, unknown>;
beforeAll(async () => {
  node = await startNode();
  person = await newPerson(node);
  const { sub, sid } = jwt.decode(person.token) as { sub: string; sid: string };
  const now = Math.floor(Date.now() / 1000);
  claims = { sub, sid, jti: newId(), iss: TOKEN_ISSUER, aud: TOKEN_AUDIENCE, iat: now, exp: now + 600 };
});
afterAll(async () => node[Symbol.asyncDispose]());

const sign = (change: Record<string, unknown> = {}, key = KEYS.now, kid: string | null = 'now', algorithm: jwt.Algorithm = 'HS256') => {
  const payload = Object.fromEntries(Object.entries({ ...claims, ...change }).filter(([, value]) => value !== undefined));
  return jwt.sign(payload, key, { algorithm, noTimestamp: !('iat' in payload), ...(kid === null ? {} : { keyid: kid }) });
};

/** What a call is answered with, over HTTP and over a WebSocket: one table, both doors. */
async function reasons(token: string, at: TestNode = node): Promise<{ http: string | undefined; socket: string | undefined; upgrade: number }> {
  const http = await call(at, 'notifications.markAllRead', undefined, { authorization: `Bearer ${token}` });
  using socket = socketClient(at, token);
  const error: unknown = await socket.trpc.notifications.markAllRead.mutate().then(
    () => undefined,
    (cause: unknown) => cause,
  );
  using bare = bareSocket(at, { headers: { authorization: `Bearer ${token}` } });
  return {
    http: http.error?.data.reason,
    socket: error instanceof TRPCClientError ? ((error.data as { reason: string } | undefined)?.reason ?? error.message) : undefined,
    upgrade: await bare.status,
  };
}

const invalid = { http: 'account.tokenInvalid', socket: 'account.tokenInvalid', upgrade: 401 };

test('a good token opens every door, one of the previous key too', async () => {
  const open = { http: undefined, socket: undefined, upgrade: 101 };
  expect(await reasons(sign())).toEqual(open);
  expect(await reasons(sign({}, KEYS.old, 'old'))).toEqual(open);
});

test('an expired token says so; half a minute of difference between clocks is allowed', async () => {
  const now = Math.floor(Date.now() / 1000);
  expect(await reasons(sign({ iat: now - 700, exp: now - 40 }))).toEqual({
    http: 'account.tokenExpired',
    socket: 'account.tokenExpired',
    upgrade: 401,
  });
  expect((await reasons(sign({ iat: now - 700, exp: now - 5 }))).http).toBeUndefined();
});

test.each([
  ['forged with another key', () => sign({}, 'another-key-another-key-another-key!')],
  ['signed with the key of another name', () => sign({}, KEYS.now, 'old')],
  ['with a key name that is nobody’s', () => sign({}, KEYS.now, 'third')],
  ['with a key name out of the prototype', () => sign({}, KEYS.now, '__proto__')],
  ['without a key name', () => sign({}, KEYS.now, null)],
  ['with HS512', () => sign({}, KEYS.now, 'now', 'HS512')],
  ['without exp', () => sign({ exp: undefined })],
  ['without sub', () => sign({ sub: undefined })],
  ['without sid', () => sign({ sid: undefined })],
  ['without jti', () => sign({ jti: undefined })],
  ['without iat', () => sign({ iat: undefined })],
  ['for another audience', () => sign({ aud: 'another' })],
  ['of another issuer', () => sign({ iss: 'another' })],
  ['that lives longer than a quarter of an hour', () => sign({ exp: (claims['exp'] as number) + 3600 })],
  ['of a session that never was', () => sign({ sid: newId() })],
  ['that pairs a session with another account', () => sign({ sub: newId() })],
  ['with alg none', () => `${part({ alg: 'none', typ: 'JWT', kid: 'now' })}.${part(claims)}.`],
  ['with alg none and a signature', () => `${part({ alg: 'none', typ: 'JWT', kid: 'now' })}.${part(claims)}.${sign().split('.')[2]}`],
  ['that is no token at all', () => 'nonsense'],
  ['that is huge', () => 'a'.repeat(5_000)],
])('a token %s is refused, and nothing changes', async (_what, make) => {
  expect(await reasons(make())).toEqual(invalid);
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('the role in a token is not believed', async () => {
  const { error } = await call(
    node,
    'admin.acknowledgeCrisis',
    { alertId: newId(), expectedVersion: 1, idempotencyKey: newId() },
    {
      authorization: `Bearer ${sign({ role: 'super' })}`,
    },
  );
  expect(error?.data.reason).toBe('account.forbidden');
});

test('the token of a signed-out session is worth nothing', async () => {
  const { token } = await newPerson(node);
  expect((await reasons(token)).http).toBeUndefined();
  await call(node, 'account.signOut', undefined, { authorization: `Bearer ${token}` });
  expect(await reasons(token)).toEqual(invalid);
});

test('a renewed token belongs to the same session; credentials make a new one', async () => {
  const http = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${node.url}/trpc`, headers: { authorization: `Bearer ${person.token}` } })] });
  const renewed = await http.account.issueToken.mutate();
  expect((jwt.decode(renewed.token) as { sid: string }).sid).toBe(claims['sid']);
  expect(renewed.expiresAt - Date.now()).toBeLessThanOrEqual(15 * 60_000);
  expect(await node.db.read(async (tx) => loginById(tx, claims['sid'] as string))).toMatchObject({ accountId: person.id });
});

test('an expired token does not stand in the way of a new one', async () => {
  const now = Math.floor(Date.now() / 1000);
  const authorization = `Bearer ${sign({ iat: now - 700, exp: now - 60 })}`;
  expect(await call(node, 'account.issueToken', undefined, { authorization })).toMatchObject({ error: { data: { reason: 'account.tokenExpired' } } });
  expect((await call(node, 'account.issueToken', { email: person.email, password: 'qz7 brass lantern' }, { authorization })).status).toBe(200);
});

// On a node of its own and last of all: the embedded databases go by the clock that is changed here, and tell the node of the other tests a wrong time until its next heartbeat.
test.each([10, -10])('F25: on a node whose own clock is %i minutes ahead, tokens begin and end as on the others', async (minutes) => {
  await using far = await startNode();
  const { sub, sid } = jwt.decode((await newPerson(far)).token) as { sub: string; sid: string };
  const now = Date.now();
  vi.spyOn(far.service.deps.node, 'now').mockReturnValue(now);
  vi.useFakeTimers({ toFake: ['Date'], now: now + minutes * 60_000 });
  try {
    const seconds = Math.floor(now / 1000);
    const open = { http: undefined, socket: undefined, upgrade: 101 };
    expect(await reasons(sign({ sub, sid, iat: seconds - 870, exp: seconds + 30 }), far)).toEqual(open);
    const expired = { http: 'account.tokenExpired', socket: 'account.tokenExpired', upgrade: 401 };
    expect(await reasons(sign({ sub, sid, iat: seconds - 700, exp: seconds - 40 }), far)).toEqual(expired);
    using socket = socketClient(far, sign({ sub, sid }));
    const { token, expiresAt } = await socket.trpc.account.issueToken.mutate();
    expect(Math.abs(expiresAt - now - TOKEN_LIFE_MS)).toBeLessThan(2_000);
    expect(await reasons(token, far)).toEqual(open);
  } finally {
    vi.useRealTimers();
    vi.restoreAllMocks();
  }
});
