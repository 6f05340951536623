import type { NotificationEvent } from '@ezri/contract';
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { CLOSE } from '../src/http/close-codes.ts';
import { askToMove, RECONNECT_NOTICE } from '../src/http/drain.ts';
import { textOf } from '../src/http/raw-data.ts';
import type { Sockets } from '../src/http/sockets.ts';
import { DRAIN_MS, DRAIN_NOTICE_MS, DRAIN_QUIET_MS, DRAIN_SPREAD_MS } from '../src/limits.ts';
import type { AppRouter } from '../src/router.ts';
import { bareSocket, newPerson, startNode, type Person, type TestNode } from './node.ts';

const CLIENTS = 100;
const PEOPLE = 20;
/** What the fault harness asks of a rolling restart. */
const SPREAD_AT_LEAST_MS = 3_000;
/** What a stop may take on a laptop with a browser open, with room for a busy machine. */
const QUICK_MS = DRAIN_QUIET_MS + 1_300;

let node: TestNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(async () => node[Symbol.asyncDispose]());

const bearer = ({ token }: Person) => ({ authorization: `Bearer ${token}` });
const readiness = async (at: TestNode) => (await fetch(`${at.url}/readyz`)).status;

/** Sockets that write down when they were asked to move, and tell. */
function notedSockets(onNotice: () => void) {
  const noticed: number[] = [];
  const late: string[] = [];
  class NotedSocket extends WebSocket {
    constructor(url: string) {
      super(url);
      let closed = false;
      let asked = false;
      this.on('message', (data) => {
        if (textOf(data) !== RECONNECT_NOTICE) return;
        if (closed || asked) late.push(closed ? 'after the close' : 'twice');
        asked = true;
        noticed.push(performance.now());
        onNotice();
      });
      this.once('close', () => {
        closed = true;
      });
    }
  }
  return { noticed, late, NotedSocket };
}

/** The stock client, which follows its notifications; `call` reads them all. Goes wherever `to()` points when it connects. */
function stockClient(person: Person, to: () => TestNode) {
  const faults: unknown[] = [];
  const seqs: number[] = [];
  const calls: Promise<unknown>[] = [];
  const call = () => void calls.push(trpc.notifications.markAllRead.mutate().catch((error: unknown) => faults.push(error)));
  // One call that is under way when the word comes, and one that is made at that moment.
  const { noticed, late, NotedSocket } = notedSockets(call);
  const client = createWSClient({
    url: () => to().wsUrl,
    connectionParams: { token: person.token },
    WebSocket: NotedSocket as unknown as typeof globalThis.WebSocket,
    retryDelayMs: () => 10,
  });
  const trpc = createTRPCClient<AppRouter>({ links: [wsLink({ client })] });
  const started = Promise.withResolvers<void>();
  trpc.notifications.onNew.subscribe(
    {},
    {
      onStarted: () => started.resolve(),
      onData: ({ id, data }: { id: string; data: NotificationEvent }) => void (data.type === 'allRead' && seqs.push(Number(id.split('.')[1]))),
      onError: (error) => void faults.push(error),
    },
  );
  const close = async () => client.close().catch(() => undefined);
  return { faults, seqs, calls, noticed, late, call, close, started: started.promise };
}

test('a hundred clients at work move one by one: no call fails, no event is lost or doubled, and none is asked twice or too late', async () => {
  const config = {
    socketLimits: { perAddress: 1_000, perAccount: 1_000 },
    rates: { callsByAccount: { points: 1_000_000, seconds: 3 } },
  };
  await using leaving = await startNode({ beside: node, config });
  await using staying = await startNode({ beside: node, config });
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => newPerson(node)));
  let target = leaving;
  const clients = Array.from({ length: CLIENTS }, (_, at) => stockClient(people[at % PEOPLE], () => target));
  await Promise.all(clients.map(({ started }) => started));
  target = staying;
  for (const { call } of clients) call();
  await leaving.service.drain();
  // And one that is made on the new node.
  for (const { call } of clients) call();

  const noticed = clients.flatMap(({ noticed: at }) => at);
  expect(noticed).toHaveLength(CLIENTS);
  expect(clients.flatMap(({ late }) => late)).toEqual([]);
  expect(Math.max(...noticed) - Math.min(...noticed)).toBeGreaterThan(SPREAD_AT_LEAST_MS);
  await Promise.all(clients.flatMap(({ calls }) => calls));
  expect(clients.flatMap(({ calls }) => calls)).toHaveLength(3 * CLIENTS);
  const events = (3 * CLIENTS) / PEOPLE;
  await expect.poll(() => clients.every(({ seqs }) => seqs.length >= events), { timeout: 10_000 }).toBe(true);
  for (const { seqs } of clients) expect(seqs).toEqual(Array.from({ length: events }, (_, at) => (seqs[0] ?? 0) + at));
  expect(clients.flatMap(({ faults }) => faults)).toEqual([]);
  await Promise.all(clients.map(({ close }) => close()));
}, 60_000);

test('sockets are asked at an even pace, whoever they are, and those that have left are not asked', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  try {
    const sentAt: number[] = [];
    const startedAt = performance.now();
    const socketAt = (at: number) => ({ ws: { OPEN: 1, readyState: at % 10 === 0 ? 2 : 1, send: () => sentAt.push(performance.now() - startedAt) } });
    const sockets = Array.from({ length: CLIENTS }, (_, at) => socketAt(at)) as unknown as ReturnType<Sockets['all']>;
    const asked = askToMove({ all: () => sockets } as Sockets);
    await vi.advanceTimersByTimeAsync(DRAIN_SPREAD_MS);
    await asked;
    expect(sentAt).toHaveLength(0.9 * CLIENTS);
    const perSecond = [0, 1, 2, 3].map((second) => sentAt.filter((at) => Math.floor(at / 1_000) === second).length);
    for (const count of perSecond) expect(count).toBeGreaterThan(0.15 * CLIENTS);
  } finally {
    vi.useRealTimers();
  }
});

test('one browser with nowhere to go, and a connection without a question, hold nobody up', async () => {
  const alone = await startNode({ beside: node });
  using page = bareSocket(alone, { headers: bearer(await newPerson(alone)) });
  expect(await page.status).toBe(101);
  const silent = connect(alone.service.port, '127.0.0.1');
  await once(silent, 'connect');
  const before = performance.now();
  await alone.service.drain();
  await alone[Symbol.asyncDispose]();
  expect(performance.now() - before).toBeLessThan(QUICK_MS);
  expect(page.messages).toEqual([RECONNECT_NOTICE]);
  expect(await page.closed).toBe(CLOSE.restart.code);
  silent.destroy();
});

test('without a socket there is nothing to wait for', async () => {
  await using empty = await startNode({ beside: node });
  const before = performance.now();
  await empty.service.drain();
  expect(performance.now() - before).toBeLessThan(500);
});

test('behind a proxy, a node says that it is going before it goes; then it takes no more sockets, and answers what is asked', async () => {
  await using leaving = await startNode({ beside: node, config: { trustProxy: true } });
  const headers = bearer(await newPerson(node));
  using early = bareSocket(leaving, { headers });
  expect(await early.status).toBe(101);
  const startedAt = performance.now();
  const drained = leaving.service.drain();
  await expect.poll(() => readiness(leaving)).toBe(503);
  using welcome = bareSocket(leaving, { headers });
  expect(await welcome.status).toBe(101);
  expect(performance.now() - startedAt).toBeLessThan(DRAIN_NOTICE_MS);

  await expect.poll(() => [early.messages, welcome.messages], { timeout: 5_000 }).toEqual([[RECONNECT_NOTICE], [RECONNECT_NOTICE]]);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(DRAIN_NOTICE_MS);
  // Still answered on the old socket.
  early.ws.send(JSON.stringify({ id: 1, method: 'query', params: { path: 'account.me' } }));
  await expect.poll(() => early.messages.at(-1) ?? '').toContain('"id":1');
  early.ws.close();
  welcome.ws.close();
  await drained;
  expect(performance.now() - startedAt).toBeLessThan(DRAIN_NOTICE_MS + DRAIN_SPREAD_MS + DRAIN_MS);
});

test('while sockets are asked to move, a new one is refused', async () => {
  await using leaving = await startNode({ beside: node });
  const { token } = await newPerson(node);
  using socket = bareSocket(leaving, { headers: { authorization: `Bearer ${token}` } });
  await socket.status;
  // Connected before the node stops listening, as a proxy's connections are.
  const late = connect(leaving.service.port, '127.0.0.1');
  await once(late, 'connect');
  const drained = leaving.service.drain();
  const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='];
  late.write(['GET /trpc HTTP/1.1', 'Host: x', `Authorization: Bearer ${token}`, ...upgrade, '', ''].join('\r\n'));
  const [answer] = (await once(late, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 503 /);
  socket.ws.close();
  await drained;
});

test('a call over HTTP that is under way is answered, and its connection is not kept', async () => {
  const leaving = await startNode({ beside: node });
  const headers = bearer(await newPerson(node));
  const release = Promise.withResolvers<void>();
  const read = node.db.snapshot.bind(node.db);
  const held = vi.spyOn(node.db, 'snapshot').mockImplementationOnce(async (work) => {
    await release.promise;
    return read(work);
  });
  const underWay = fetch(`${leaving.url}/trpc/notifications.list?input={}`, { headers });
  await expect.poll(() => held.mock.calls.length).toBe(1);
  const drained = leaving.service.drain();
  const ended = leaving[Symbol.asyncDispose]();
  release.resolve();
  const response = await underWay;
  expect([response.status, response.headers.get('connection')]).toEqual([200, 'close']);
  await Promise.all([drained, ended]);
});
