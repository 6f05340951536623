import type { NotificationEvent } from '@ezri/contract';
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { DRAIN_MS } from '../src/limits.ts';
import type { AppRouter } from '../src/router.ts';
import { bareSocket, call, newPerson, startNode, type Person, type TestNode } from './node.ts';

let node: TestNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(async () => node[Symbol.asyncDispose]());

const bearer = ({ token }: Person) => ({ authorization: `Bearer ${token}` });
/** One event for everybody who follows the person's notifications, on every node. */
const happen = async (person: Person) => expect((await call(node, 'notifications.markAllRead', undefined, bearer(person))).status).toBe(200);
const seqOf = (id: string): number => Number(id.split('.')[1]);
const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);

/** The stock client, which goes wherever `to()` points when it connects. */
function follow(person: Person, to: () => TestNode) {
  const states: string[] = [];
  const seqs: number[] = [];
  const started = Promise.withResolvers<void>();
  const client = createWSClient({
    url: () => to().wsUrl,
    connectionParams: { token: person.token },
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    retryDelayMs: () => 10,
  });
  const trpc = createTRPCClient<AppRouter>({ links: [wsLink({ client })] });
  trpc.notifications.onNew.subscribe(
    {},
    {
      onStarted: () => started.resolve(),
      onData: ({ id, data }: { id: string; data: NotificationEvent }) => void (data.type === 'allRead' && seqs.push(seqOf(id))),
      onError: (error) => started.reject(error),
      onConnectionStateChange: ({ state }) => void states.push(state),
    },
  );
  return { trpc, states, seqs, started: started.promise, [Symbol.dispose]: () => void client.close().catch(() => undefined) };
}

test('T9: a node that drains hands its clients over: nothing lost, nothing doubled, no word on screen, and the call under way is answered', async () => {
  await using leaving = await startNode({ beside: node });
  await using staying = await startNode({ beside: node });
  const person = await newPerson(node);
  let target = leaving;
  using client = follow(person, () => target);
  await client.started;
  await happen(person);
  await expect.poll(() => client.seqs).toHaveLength(1);

  const release = Promise.withResolvers<void>();
  const read = node.db.snapshot.bind(node.db);
  const held = vi.spyOn(node.db, 'snapshot').mockImplementationOnce(async (work) => {
    await release.promise;
    return read(work);
  });
  const underWay = client.trpc.notifications.list.query({});
  await expect.poll(() => held.mock.calls.length).toBe(1);

  target = staying;
  const before = client.states.length;
  const startedAt = performance.now();
  const drained = leaving.service.drain();
  for (let events = 0; events < 10; events += 1) await happen(person);
  await expect.poll(() => staying.service.deps.feed.metrics().followers).toBe(1);
  await happen(person);
  release.resolve();
  expect(await underWay).toMatchObject({ counts: expect.anything() as unknown });
  await drained;
  await happen(person);

  await expect.poll(() => client.seqs.length).toBeGreaterThanOrEqual(13);
  expect(client.seqs).toEqual(from(client.seqs[0] ?? 0, 13));
  // It went by itself: a socket that is closed on it would have shown, and would have waited for the end of the drain.
  expect(client.states.slice(before)).not.toContain('connecting');
  expect(performance.now() - startedAt).toBeLessThan(DRAIN_MS);
});

/** The answers of a bare socket by JSON-RPC id. */
async function numbered(person: Person) {
  const { messages, ws, status } = bareSocket(node, { headers: bearer(person) });
  expect(await status).toBe(101);
  const send = (id: number, method: string, params?: unknown) => ws.send(JSON.stringify({ id, method, params }));
  const said = (wanted: number) =>
    messages
      .map((text) => JSON.parse(text) as { id: number; error?: { message: string }; result?: { type: string } })
      .filter(({ id }) => id === wanted)
      .map(({ error, result }) => error?.message ?? result?.type);
  return {
    subscribe: (id: number) => send(id, 'subscription', { path: 'notifications.onNew', input: {} }),
    stop: (id: number) => send(id, 'subscription.stop'),
    said,
    [Symbol.dispose]: () => ws.terminate(),
  };
}

test('T9: stopped before it has started, a subscription never starts, and its number can be used again at once', async () => {
  const person = await newPerson(node);
  using socket = await numbered(person);
  const { feed } = node.service.deps;
  socket.subscribe(1);
  socket.stop(1);
  await expect.poll(() => socket.said(1)).toEqual(['stopped']);
  expect(feed.metrics().followers).toBe(0);
  for (let round = 0; round < 3; round += 1) {
    socket.subscribe(1);
    await expect.poll(() => socket.said(1).at(-1)).toBe('started');
    await happen(person);
    await expect.poll(() => socket.said(1).at(-1)).toBe('data');
    socket.stop(1);
    await expect.poll(() => socket.said(1).at(-1)).toBe('stopped');
  }
  expect(socket.said(1)).toEqual(['stopped', ...from(0, 3).flatMap(() => ['started', 'data', 'stopped'])]);
  await expect.poll(() => feed.metrics().followers).toBe(0);
});

test('T9: a number that is in use is refused to a second subscription, and the first goes on and can be stopped', async () => {
  const person = await newPerson(node);
  using socket = await numbered(person);
  socket.subscribe(1);
  await expect.poll(() => socket.said(1)).toEqual(['started']);
  socket.subscribe(1);
  await expect.poll(() => socket.said(1)).toEqual(['started', 'Duplicate id 1']);
  await happen(person);
  await expect.poll(() => socket.said(1).at(-1)).toBe('data');
  socket.stop(1);
  await expect.poll(() => node.service.deps.feed.metrics().followers).toBe(0);
});
