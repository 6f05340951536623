import { newId } from '@ezri/contract';
import { updateAccount } from '@ezri/store';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { changeAccount } from '../src/account/change-account.ts';
import { signToken } from '../src/account/tokens.ts';
import { CLOSE } from '../src/http/close-codes.ts';
import {
  CALLS_PER_BATCH,
  FRAME_MAX_BYTES,
  SIGN_IN_DEADLINE_MS,
  SOCKET_RECHECK_MS,
  SOCKETS_PER_ACCOUNT,
  SUBSCRIPTIONS_PER_SOCKET,
} from '../src/limits.ts';
import { textOf } from '../src/http/raw-data.ts';
import { bareSocket, call, newPerson, socketClient, startNode, testConfig, type Person, type TestNode } from './node.ts';

let node: TestNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(async () => node[Symbol.asyncDispose]());

const bearer = ({ token }: Pick<Person, 'token'>) => ({ authorization: `Bearer ${token}` });
const ask = (id: unknown, path: string, method = 'query', input?: unknown) => JSON.stringify({ id, method, params: { path, input } });

interface Answer {
  readonly id: number | null;
  readonly error?: { readonly message: string; readonly data: { readonly code: string; readonly reason: string } };
  readonly result?: { readonly type: string; readonly data?: unknown };
}

async function openSocket(node: TestNode, person: Pick<Person, 'token'>) {
  const socket = bareSocket(node, { headers: bearer(person) });
  expect(await socket.status).toBe(101);
  return socket;
}

/** Sends, and waits for so many answers that are no subscription's `started`. */
async function exchange({ ws }: { ws: WebSocket }, frame: string, answers: number): Promise<Answer[]> {
  const heard: Answer[] = [];
  const all = new Promise<void>((resolve) => {
    ws.on('message', (data) => {
      const answer = JSON.parse(textOf(data)) as Answer;
      heard.push(answer);
      if (heard.length === answers) resolve();
    });
  });
  ws.send(frame);
  await all;
  return heard;
}

/** A token of the person's own session that lives for so long only. */
function shortToken(node: TestNode, person: Person, lifeMs: number): Promise<string> {
  return node.db.read(async () => {
    const claims = JSON.parse(Buffer.from(person.token.split('.')[1] ?? '', 'base64url').toString()) as { sid: string };
    return signToken(testConfig, { accountId: person.id, sessionId: claims.sid, email: person.email, role: 'user' }, Date.now(), lifeMs).token;
  });
}

test('T5: a socket that promises a token and stays silent is closed after the deadline', async () => {
  const started = Date.now();
  using silent = bareSocket(node, { path: '?connectionParams=1' });
  expect(await silent.status).toBe(101);
  expect(await silent.closed).toBe(CLOSE.silent.code);
  expect(Date.now() - started).toBeGreaterThanOrEqual(SIGN_IN_DEADLINE_MS - 50);
  expect(Date.now() - started).toBeLessThan(SIGN_IN_DEADLINE_MS + 1_000);
});

test('an address may have only so many sockets that have not shown a token', async () => {
  await using small = await startNode({ beside: node, config: { socketLimits: { unknownPerAddress: 2 } } });
  using first = bareSocket(small, { path: '?connectionParams=1' });
  using second = bareSocket(small, { path: '?connectionParams=1' });
  expect([await first.status, await second.status]).toEqual([101, 101]);
  using third = bareSocket(small, { path: '?connectionParams=1' });
  expect(await third.status).toBe(429);
  using known = bareSocket(small, { headers: bearer(await newPerson(small)) });
  expect(await known.status).toBe(101);
});

test('T6: a frame above 64 KiB closes the socket with 1009, one below is read', async () => {
  const person = await newPerson(node);
  using small = await openSocket(node, person);
  const [answer] = await exchange(small, ask(1, 'account.me', 'query', 'x'.repeat(FRAME_MAX_BYTES - 1_024)), 1);
  expect(answer?.id).toBe(1);
  using large = await openSocket(node, person);
  large.ws.send(ask(1, 'account.me', 'query', 'x'.repeat(FRAME_MAX_BYTES + 1_024)));
  expect(await large.closed).toBe(1009);
});

test('T6: eleven calls in one frame are refused, each of them; ten are answered', async () => {
  using socket = await openSocket(node, await newPerson(node));
  const calls = (count: number, from: number) => `[${Array.from({ length: count }, (_, at) => ask(from + at, 'account.me')).join(',')}]`;
  const refused = await exchange(socket, calls(CALLS_PER_BATCH + 1, 100), CALLS_PER_BATCH + 1);
  expect(new Set(refused.map(({ error }) => error?.data.code))).toEqual(new Set(['BAD_REQUEST']));
  socket.ws.removeAllListeners('message');
  const answered = await exchange(socket, calls(CALLS_PER_BATCH, 200), CALLS_PER_BATCH);
  expect(answered.every(({ result }) => result !== undefined)).toBe(true);
});

test('T7: the seventeenth subscription is refused; a stopped or a refused one makes room again', async () => {
  using socket = await openSocket(node, await newPerson(node));
  const answers = new Map<number, Answer[]>();
  socket.ws.on('message', (data) => {
    const answer = JSON.parse(textOf(data)) as Answer;
    if (answer.id !== null) answers.set(answer.id, [...(answers.get(answer.id) ?? []), answer]);
  });
  const told = (id: number, test: (answer: Answer) => boolean) => expect.poll(() => answers.get(id)?.some(test) ?? false).toBe(true);
  // Staff's alone: refused, so they must not count.
  for (let id = 1; id <= SUBSCRIPTIONS_PER_SOCKET; id += 1) socket.ws.send(ask(id, 'crisis.onAlert', 'subscription', {}));
  for (let id = 1; id <= SUBSCRIPTIONS_PER_SOCKET; id += 1) await told(id, ({ error }) => error?.data.reason === 'account.forbidden');
  for (let id = 101; id <= 100 + SUBSCRIPTIONS_PER_SOCKET; id += 1) socket.ws.send(ask(id, 'notifications.onNew', 'subscription', {}));
  for (let id = 101; id <= 100 + SUBSCRIPTIONS_PER_SOCKET; id += 1) await told(id, ({ result }) => result?.type === 'started');
  socket.ws.send(ask(200, 'notifications.onNew', 'subscription', {}));
  await told(200, ({ error }) => error?.data.reason === 'limit.subscriptions');
  socket.ws.send(JSON.stringify({ id: 101, method: 'subscription.stop' }));
  await told(101, ({ result }) => result?.type === 'stopped');
  socket.ws.send(ask(201, 'notifications.onNew', 'subscription', {}));
  await told(201, ({ result }) => result?.type === 'started');
});

test('T8: who is refused at the upgrade never gets a socket, and a refused token ends one with a code that says so', async () => {
  using refused = bareSocket(node, { headers: { authorization: 'Bearer nonsense' } });
  expect(await refused.status).toBe(401);
  using promised = bareSocket(node, { path: '?connectionParams=1' });
  await promised.status;
  promised.ws.send(JSON.stringify({ method: 'connectionParams', data: { token: 'nonsense' } }));
  expect(await promised.closed).toBe(CLOSE.identityOver.code);
  expect(JSON.parse(promised.messages[0] ?? '')).toMatchObject({
    id: null,
    error: { data: { code: 'UNAUTHORIZED', reason: 'account.tokenInvalid' } },
  });
});

test('the ninth socket of an account closes its first', async () => {
  const person = await newPerson(node);
  const sockets = [];
  for (let at = 0; at < SOCKETS_PER_ACCOUNT; at += 1) sockets.push(await openSocket(node, person));
  using _ninth = await openSocket(node, person);
  expect(await sockets[0]?.closed).toBe(CLOSE.replaced.code);
  expect(sockets.slice(1).map(({ ws }) => ws.readyState)).toEqual(Array(SOCKETS_PER_ACCOUNT - 1).fill(1));
  for (const { ws } of sockets) ws.terminate();
});

test('a token ends its socket when it expires, a renewed one goes on', async () => {
  const person = await newPerson(node);
  const token = await shortToken(node, person, 3_000);
  const started = Date.now();
  using short = await openSocket(node, { token });
  using long = await openSocket(node, person);
  expect(await short.closed).toBe(CLOSE.identityOver.code);
  expect(Date.now() - started).toBeLessThan(4_000);
  expect(long.ws.readyState).toBe(1);
});

test('T13: a demoted member of staff loses the stream on another node too, and gets it back as what they are now', async () => {
  const staff = await newPerson(node, 'admin');
  const born = Date.now();
  await using there = await startNode({ beside: node });
  using client = socketClient(there, staff.token);
  const ended = Promise.withResolvers<string>();
  const started = Promise.withResolvers<void>();
  client.trpc.crisis.onAlert.subscribe(undefined, {
    onStarted: () => started.resolve(),
    onError: (error) => ended.resolve((error.data as { reason: string }).reason),
  });
  await started.promise;
  await changeAccount(node.service.deps, staff.id, { role: 'user' });
  expect(await ended.promise).toBe('account.forbidden');
  // Before that node's first look at the database: it was told.
  expect(Date.now() - born).toBeLessThan(SOCKET_RECHECK_MS);
  expect(client.closes).toContain(CLOSE.identityOver.code);
});

test('T13: what an open socket may do is decided at every call, not when it opened', async () => {
  const staff = await newPerson(node, 'admin');
  using socket = await openSocket(node, staff);
  expect(await exchange(socket, ask(1, 'crisis.list'), 1)).toMatchObject([{ result: { type: 'data' } }]);
  socket.ws.removeAllListeners('message');
  // Nobody is told, and the next look at open sockets is still to come.
  await node.db.transaction(async (tx) => updateAccount(tx, staff.id, { role: 'user' }));
  expect(await exchange(socket, ask(2, 'crisis.list'), 1)).toMatchObject([{ error: { data: { reason: 'account.forbidden' } } }]);
});

test('T13: with the bus silent, the look at the database finds a demotion', async () => {
  const staff = await newPerson(node, 'admin');
  using socket = await openSocket(node, staff);
  // Straight into the table: nobody is told.
  await node.db.transaction(async (tx) => updateAccount(tx, staff.id, { role: 'user' }));
  expect(await socket.closed).toBe(CLOSE.identityOver.code);
});

test('T13: the look at the database comes round to old sockets, however many new ones arrive', async () => {
  // One look takes four sockets, so that those who were there first are not in every look.
  await using crowd = await startNode({ beside: node, config: { socketLimits: { perAccount: 100, recheckBatch: 4 } } });
  const [staff, visitor] = [await newPerson(node, 'admin'), await newPerson(node)];
  using socket = await openSocket(crowd, staff);
  const arrivals: Awaited<ReturnType<typeof openSocket>>[] = [];
  const arrive = setInterval(() => void openSocket(crowd, visitor).then((arrival) => arrivals.push(arrival)), SOCKET_RECHECK_MS / 3);
  // One look in which it is what it says it is.
  await new Promise((resolve) => setTimeout(resolve, SOCKET_RECHECK_MS + 500));
  await node.db.transaction(async (tx) => updateAccount(tx, staff.id, { role: 'user' }));
  const late = new Promise((resolve) => setTimeout(() => resolve('never looked at'), 3 * SOCKET_RECHECK_MS));
  expect(await Promise.race([socket.closed, late])).toBe(CLOSE.identityOver.code);
  clearInterval(arrive);
  for (const { ws } of arrivals) ws.terminate();
});

test('signing out on one node closes the session’s sockets on the other, and no one else’s', async () => {
  await using there = await startNode({ beside: node });
  const [leaving, staying] = [await newPerson(node), await newPerson(node)];
  using gone = await openSocket(there, leaving);
  using kept = await openSocket(there, staying);
  await call(node, 'account.signOut', undefined, bearer(leaving));
  expect(await gone.closed).toBe(CLOSE.identityOver.code);
  expect(kept.ws.readyState).toBe(1);
});

test('a disabled account loses its sockets and its sessions', async () => {
  const person = await newPerson(node);
  using socket = await openSocket(node, person);
  await changeAccount(node.service.deps, person.id, { status: 'disabled' });
  expect(await socket.closed).toBe(CLOSE.identityOver.code);
  expect((await call(node, 'notifications.markAllRead', undefined, { cookie: person.cookie, origin: node.url })).error?.data.reason).toBe(
    'account.required',
  );
  expect((await call(node, 'account.signIn', { email: person.email, password: 'qz7 brass lantern' })).error?.data.reason).toBe(
    'account.wrongCredentials',
  );
});

test('hostile frames leave the process answering', async () => {
  const person = await newPerson(node);
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const frames = [
    '{"id":null}',
    '{"id":null,"method":"query","params":{"path":"account.me"}}',
    '{"__proto__":{"polluted":true},"id":1,"method":"query","params":{"path":"account.me"}}',
    '{"id":2,"method":"mutation","params":{"path":"account.signIn","input":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}}',
    '{"id":3,"method":"query","params":{"path":"__proto__.constructor"}}',
    '{"id":4,"method":"query","params":{"path":"constructor"}}',
    deep,
    `{"id":5,"method":"query","params":{"path":"account.me","input":${deep}}}`,
    'null',
    '[]',
    '[null]',
    '"text"',
    'not json',
    '{"id":{},"method":"query"}',
    '{"id":6,"method":"nothing"}',
    '{"id":7,"method":"subscription","params":{"path":"notifications.onNew","lastEventId":{"a":1}}}',
  ];
  for (const frame of frames) {
    using socket = await openSocket(node, person);
    socket.ws.send(frame);
    socket.ws.send(Buffer.from([0, 1, 2, 3]));
    const [answer] = (await exchange(socket, ask(newId(), 'nothing.here'), 1)).slice(-1);
    expect(answer).toBeDefined();
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect((await fetch(`${node.url}/healthz`)).status).toBe(200);
});

test.each(['not json', 'null', '[]', '{"data":5}', '{"data":{"token":5}}', '{"data":{"__proto__":{"token":"x"}}}'])(
  'the connection parameters %s end the socket',
  async (first) => {
    using socket = bareSocket(node, { path: '?connectionParams=1' });
    await socket.status;
    socket.ws.send(first);
    await socket.closed;
    expect(JSON.parse(socket.messages[0] ?? '')).toMatchObject({ id: null, error: { data: { reason: expect.any(String) as string } } });
    expect((await fetch(`${node.url}/healthz`)).status).toBe(200);
  },
);

test('a thousand fragments of one message, and bits that are reserved, close the socket and nothing else', async () => {
  const person = await newPerson(node);
  using fragments = await openSocket(node, person);
  for (let at = 0; at < 1_000 && fragments.ws.readyState === 1; at += 1) fragments.ws.send('x', { fin: false });
  expect(await fragments.closed).toBe(1008);
  using reserved = await openSocket(node, person);
  const stream = Reflect.get(reserved.ws, '_socket') as Socket;
  stream.write(Buffer.from([0xf1, 0x80, 0, 0, 0, 0]));
  await reserved.closed;
  using after = await openSocket(node, person);
  after.ws.send('PING');
  const [pong] = (await once(after.ws, 'message')) as [Buffer];
  expect(pong.toString()).toBe('PONG');
});

test('draining asks clients to move, and no new one gets in', async () => {
  await using leaving = await startNode({ beside: node });
  using socket = await openSocket(leaving, await newPerson(leaving));
  const asked = once(socket.ws, 'message') as Promise<[Buffer]>;
  const drained = leaving.service.drain();
  expect(JSON.parse((await asked)[0].toString())).toEqual({ id: null, method: 'reconnect' });
  socket.ws.close();
  await drained;
  await expect(fetch(`${leaving.url}/healthz`)).rejects.toThrow();
});
