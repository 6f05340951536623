import { createTRPCClient, wsLink } from '@trpc/client';
import { describe, expect, test, vi } from 'vitest';
import { WebSocket as WsPackage } from 'ws';
import { systemClock } from '../src/clock.ts';
import type { ConnectionState } from '../src/connection.ts';
import { createFeed } from '../src/feed.ts';
import { isUnanswered } from '../src/refusal.ts';
import { createSocket, type SocketOptions } from '../src/socket.ts';
import { startServer, startWire, type TestRouter } from './server.ts';

type Added = { type: 'added'; n: number };
/** Only where a dead link is the point: a busy machine may take its time to answer a ping. */
const QUICK = { intervalMs: 200, pongTimeoutMs: 150 };
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 10 });

/** Pauses at their shortest, so that a test waits for events and never for chance. */
function connect(url: string, more: Partial<SocketOptions> = {}) {
  const socket = createSocket({ url, clock: { ...systemClock(), random: () => 0 }, ...more });
  const trpc = createTRPCClient<TestRouter>({ links: [wsLink({ client: socket.client })] });
  const seen: ConnectionState[] = [];
  socket.connection.subscribe(() => seen.push(socket.connection.get()));
  const feed = () =>
    createFeed<{ items: readonly number[] }, Added>({
      snapshot: (options) => trpc.snapshot.query(undefined, options),
      subscribe: (input, handlers) => trpc.follow.subscribe(input, handlers),
      apply: (state, { n }) => ({ ...state, items: [...state.items, n] }),
      connection: socket.connection,
    });
  return { socket, trpc, seen, feed, kinds: () => seen.map(({ kind }) => kind) };
}

const classes = [
  ['the platform', globalThis.WebSocket],
  ['the ws package', WsPackage as unknown as typeof WebSocket],
] as const;

describe.each(classes)('with the WebSocket of %s', (_name, Base) => {
  test('T3: a dead link is noticed within the keep-alive time, and nothing is lost or doubled', async () => {
    await using server = await startServer();
    await using wire = await startWire(server.port);
    const { socket, feed, kinds } = connect(wire.url, { WebSocket: Base, keepAlive: QUICK });
    using _socket = socket;
    using items = feed();
    server.append(1);
    await eventually(() => expect(items.get()).toMatchObject({ state: { items: [1] } }));
    wire.goDead();
    server.append(2);
    server.append(3);
    // The platform's own close() would hold this up for 30 s and more.
    await eventually(() => expect(items.get()).toMatchObject({ stale: false, state: { items: [1, 2, 3] } }));
    expect(kinds()).toContain('reconnecting');
    expect(socket.connection.get()).toEqual({ kind: 'live' });
    expect(wire.connections).toBeGreaterThanOrEqual(2);
  });

  test('T3: a connection that nobody answers is given up', async () => {
    await using server = await startServer();
    await using wire = await startWire(server.port);
    wire.swallow(true);
    const fiftyTimesFaster = { ...systemClock(), random: () => 0, after: (ms: number, task: () => void) => systemClock().after(ms / 50, task) };
    const { socket, trpc, seen } = connect(wire.url, { WebSocket: Base, clock: fiftyTimesFaster });
    using _socket = socket;
    await eventually(() => expect(seen.some((state) => state.kind === 'reconnecting' && state.attempt === 2)).toBe(true));
    wire.swallow(false);
    expect(await trpc.echo.mutate('at last')).toEqual({ input: 'at last' });
  });

  test('a call that was in flight when the socket dropped fails as unanswered', async () => {
    await using server = await startServer();
    const { socket, trpc } = connect(server.url, { WebSocket: Base });
    using _socket = socket;
    const hanging = trpc.hang.mutate().catch((error: unknown) => error);
    await eventually(() => expect(server.sockets).toBe(1));
    await trpc.echo.mutate(1);
    server.dropAll();
    expect(isUnanswered(await hanging)).toBe(true);
    expect(await trpc.echo.mutate(2)).toEqual({ input: 2 });
  });

  test('disposed, it closes, ends what is in flight and never connects again', async () => {
    await using server = await startServer();
    const { socket, trpc } = connect(server.url, { WebSocket: Base });
    await trpc.echo.mutate(1);
    const hanging = trpc.hang.mutate().catch((error: unknown) => error);
    await trpc.echo.mutate(2);
    socket[Symbol.dispose]();
    expect(await hanging).toBeInstanceOf(Error);
    await eventually(() => expect(server.sockets).toBe(0));
    socket.reconnectNow();
    const late = new AbortController();
    const lost = trpc.echo.mutate(3, { signal: late.signal }).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 100));
    late.abort();
    await lost;
    expect(server.upgrades).toBe(1);
  });
});

test('T2: a subscription that the server ended with an error goes on where it was', async () => {
  await using server = await startServer();
  server.behaviour.throwOnce = true;
  const { socket, feed } = connect(server.url);
  using _socket = socket;
  using items = feed();
  await eventually(() => expect(items.get().status).toBe('ready'));
  server.append(1);
  server.append(2);
  await eventually(() => expect(items.get()).toMatchObject({ stale: false, state: { items: [1, 2] } }));
  expect(server.behaviour.throwOnce).toBe(false);
  expect(server.upgrades).toBe(1);
});

test('over twenty drops while events flow, each arrives once and in order', async () => {
  await using server = await startServer();
  const { socket, feed } = connect(server.url);
  using _socket = socket;
  using items = feed();
  await eventually(() => expect(items.get().status).toBe('ready'));
  for (let round = 0; round < 20; round += 1) {
    await eventually(() => expect(server.sockets).toBe(1));
    for (let n = 1; n <= 5; n += 1) server.append(round * 5 + n);
    server.dropAll();
    server.append(1_000 + round);
  }
  await eventually(() => expect(items.get()).toMatchObject({ stale: false, state: { items: server.log } }));
  expect(server.log).toHaveLength(120);
});

test('T8: a close code of refusal ends the attempts until somebody says to go on', async () => {
  await using server = await startServer();
  server.behaviour.closeWith = 4401;
  const onAuthError = vi.fn<(reason: string) => void>();
  const { socket, trpc } = connect(server.url, { onAuthError });
  using _socket = socket;
  await eventually(() => expect(socket.connection.get()).toEqual({ kind: 'refused', reason: 'close.4401' }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(server.upgrades).toBe(1);
  expect(onAuthError).toHaveBeenCalledExactlyOnceWith('close.4401');
  server.behaviour.closeWith = null;
  socket.reconnectNow();
  expect(await trpc.echo.mutate('back')).toEqual({ input: 'back' });
  expect(socket.connection.get()).toEqual({ kind: 'live' });
});

test('T8: an identity that is over ends a served socket, and a fresh one takes its place', async () => {
  await using server = await startServer();
  const connectionParams = vi.fn<() => Promise<Record<string, string>>>().mockResolvedValue({ token: 'fresh' });
  const { socket, trpc } = connect(server.url, { connectionParams });
  using _socket = socket;
  await trpc.echo.mutate(1);
  server.closeAll(4401);
  await eventually(() => expect(server.upgrades).toBe(2));
  await trpc.echo.mutate(2);
  expect(connectionParams).toHaveBeenCalledTimes(2);

  const signedOut = connect(server.url, { checkIdentity: () => Promise.resolve('refused') });
  using _signedOut = signedOut.socket;
  await signedOut.trpc.echo.mutate(1);
  server.behaviour.refuseUpgrade = true;
  server.closeAll(4401);
  await eventually(() => expect(signedOut.socket.connection.get()).toEqual({ kind: 'refused', reason: 'account.required' }));
});

test('T8: a context that refuses ends the attempts; one that merely fails is tried again, with pauses', async () => {
  await using server = await startServer();
  server.behaviour.contextError = 'UNAUTHORIZED';
  const refused = connect(server.url);
  using _refused = refused.socket;
  refused.trpc.echo.mutate(1).catch(() => undefined);
  await eventually(() => expect(refused.socket.connection.get().kind).toBe('refused'));
  const upgrades = server.upgrades;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(server.upgrades).toBe(upgrades);

  server.behaviour.contextError = 'INTERNAL_SERVER_ERROR';
  const failing = connect(server.url, { clock: { ...systemClock(), random: () => 0.2 } });
  using _failing = failing.socket;
  await eventually(() => expect(failing.seen.some((state) => state.kind === 'reconnecting' && state.attempt >= 3)).toBe(true));
  server.behaviour.contextError = null;
  await failing.trpc.echo.mutate(1);
  expect(failing.socket.connection.get().kind).toBe('live');
});

test('T8: a refused upgrade looks like a dead network, so identity is asked for over HTTP', async () => {
  await using server = await startServer();
  server.behaviour.refuseUpgrade = true;
  const checkIdentity = vi.fn<() => Promise<'accepted' | 'refused'>>().mockRejectedValueOnce(new Error('no answer')).mockResolvedValue('refused');
  const { socket } = connect(server.url, { checkIdentity });
  using _socket = socket;
  await eventually(() => expect(socket.connection.get()).toEqual({ kind: 'refused', reason: 'account.required' }));
  expect(checkIdentity).toHaveBeenCalledTimes(2);
  expect(server.upgrades).toBe(2);
});

test('no network: attempts go on with an attempt number and a time, and the first one works', async () => {
  await using server = await startServer();
  server.behaviour.refuseUpgrade = true;
  const { socket, seen, kinds } = connect(server.url);
  using _socket = socket;
  expect(socket.connection.get()).toEqual({ kind: 'connecting' });
  await eventually(() => expect(seen.some((state) => state.kind === 'reconnecting' && state.attempt === 3)).toBe(true));
  const waits = seen.filter((state) => state.kind === 'reconnecting');
  expect(waits.every(({ retryAt }) => retryAt > 0)).toBe(true);
  server.behaviour.refuseUpgrade = false;
  await eventually(() => expect(socket.connection.get().kind).toBe('live'));
  expect(kinds().filter((kind) => kind === 'connecting')).toHaveLength(0);
});

test('many calls at once are sent in frames that the server takes', async () => {
  await using server = await startServer();
  const { socket, trpc } = connect(server.url);
  using _socket = socket;
  const answers = await Promise.all(Array.from({ length: 35 }, (_, n) => trpc.echo.mutate(`text with \u001e ${n}`)));
  expect(answers.map(({ input }) => input)).toEqual(Array.from({ length: 35 }, (_, n) => `text with \u001e ${n}`));
});

test('asked by the server to move, it does so without a gap and without a word on screen', async () => {
  await using server = await startServer();
  const { socket, feed, seen } = connect(server.url);
  using _socket = socket;
  using items = feed();
  await eventually(() => expect(socket.connection.get().kind).toBe('live'));
  await eventually(() => expect(items.get().status).toBe('ready'));
  const before = seen.length;
  server.askToReconnect();
  for (let n = 1; n <= 20; n += 1) server.append(n);
  await eventually(() => expect(server.upgrades).toBe(2));
  server.append(21);
  await eventually(() => expect(items.get()).toMatchObject({ state: { items: Array.from({ length: 21 }, (_, n) => n + 1) } }));
  expect(seen.slice(before)).toEqual([]);
});

test('online and a look at the page do not wait for the pause', async () => {
  await using server = await startServer();
  server.behaviour.refuseUpgrade = true;
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  // Pauses so long that nothing happens by itself.
  const { socket } = connect(server.url, { surroundings: { window, document }, clock: { ...systemClock(), random: () => 1_000 } });
  using _socket = socket;
  await eventually(() => expect(socket.connection.get().kind).toBe('reconnecting'));
  document.dispatchEvent(new Event('visibilitychange'));
  await eventually(() => expect(server.upgrades).toBe(2));
  await eventually(() => expect(socket.connection.get()).toMatchObject({ attempt: 2 }));
  server.behaviour.refuseUpgrade = false;
  window.dispatchEvent(new Event('online'));
  await eventually(() => expect(socket.connection.get().kind).toBe('live'));
  // A socket that looks open is not trusted after the network was away.
  window.dispatchEvent(new Event('online'));
  await eventually(() => expect(server.upgrades).toBe(4));
});
