import { decodeFrame, encodeFrame, FRAME_HEADER_BYTES, VOICE_FRAME_MAX_BYTES, type Frame } from '@ezri/contract';
import { createTRPCClient, wsLink } from '@trpc/client';
import { describe, expect, test, vi } from 'vitest';
import { WebSocket as WsPackage } from 'ws';
import { createChannels, UPLINK_HIGH_WATER_BYTES, type ReceivedFrame } from '../src/channels.ts';
import { systemClock } from '../src/clock.ts';
import { createSocket, type SocketOptions } from '../src/socket.ts';
import { startServer, type TestRouter, type TestServer } from './server.ts';

const SOUND = new Uint8Array(640).fill(7);
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 10 });

function connect(server: TestServer, more: Partial<SocketOptions> = {}) {
  const socket = createSocket({ url: server.url, clock: { ...systemClock(), random: () => 0 }, ...more });
  const trpc = createTRPCClient<TestRouter>({ links: [wsLink({ client: socket.client })] });
  return { socket, trpc, ask: () => trpc.openChannel.mutate() };
}

function listener() {
  const frames: ReceivedFrame[] = [];
  let gone = 0;
  return {
    frames,
    get gone() {
      return gone;
    },
    handlers: { onFrame: (frame: ReceivedFrame) => void frames.push(frame), onGone: () => void (gone += 1) },
  };
}

const message = (channel: number, seq: number): Uint8Array => encodeFrame({ channel, seq, sent: 0, payload: SOUND });
const framesIn = (server: TestServer): Frame[] => server.binary.heard.map((data) => decodeFrame(data)).filter((frame) => frame !== 'malformed');

const classes = [
  ['the platform', globalThis.WebSocket],
  ['the ws package', WsPackage as unknown as typeof WebSocket],
] as const;

describe.each(classes)('with the WebSocket of %s', (_name, Base) => {
  test('frames go up and come down beside calls, numbered from 0', async () => {
    await using server = await startServer();
    server.binary.answer = (ws, data) => ws.send(data);
    const { socket, trpc, ask } = connect(server, { WebSocket: Base });
    using _socket = socket;
    await trpc.echo.mutate(0);
    const heard = listener();
    const channel = await socket.openChannel(ask, heard.handlers);
    expect(server.binary.heard).toEqual([]);
    for (let at = 0; at < 50; at += 1) {
      expect(channel?.send(SOUND, 1_000 + at)).toBe('sent');
      expect(await trpc.echo.mutate(at)).toEqual({ input: at });
    }
    await eventually(() => expect(heard.frames).toHaveLength(50));
    expect(heard.frames).toEqual(
      Array.from({ length: 50 }, (_, seq) => ({ channel: channel?.id, seq, sent: 1_000 + seq, payload: SOUND, missed: 0 })),
    );
    expect(server.upgrades).toBe(1);
  });

  test('a channel is gone with its connection; the next one begins anew, and nothing of the old one reaches it', async () => {
    await using server = await startServer();
    const { socket, trpc, ask } = connect(server, { WebSocket: Base });
    using _socket = socket;
    await trpc.echo.mutate(0);
    const [first, second] = [listener(), listener()];
    const before = await socket.openChannel(ask, first.handlers);
    before?.send(SOUND, 0);
    server.dropAll();
    await eventually(() => expect(first.gone).toBe(1));
    expect([before?.isOpen, before?.send(SOUND, 0)]).toEqual([false, 'closed']);
    await trpc.echo.mutate(1);
    server.binary.answer = (ws, data) => ws.send(data);
    const after = await socket.openChannel(ask, second.handlers);
    expect(after?.id).toBe(before?.id);
    after?.send(SOUND, 5);
    await eventually(() => expect(second.frames).toMatchObject([{ seq: 0, sent: 5, missed: 0 }]));
    expect([first.frames, first.gone, second.gone]).toEqual([[], 1, 0]);
  });
});

test('asked to move, the channel stays on the old connection for as long as that is there, and an id of either is not mistaken', async () => {
  await using server = await startServer();
  server.binary.answer = (ws, data) => ws.send(data);
  const { socket, trpc, ask } = connect(server);
  using _socket = socket;
  await trpc.echo.mutate(0);
  const [first, second] = [listener(), listener()];
  const channel = await socket.openChannel(ask, first.handlers);
  // Keeps the old connection while the new one opens.
  const hanging = trpc.hang.mutate().catch(() => undefined);
  await trpc.echo.mutate(1);
  server.askToReconnect();
  await eventually(() => expect(server.sockets).toBe(2));
  // By the time that this is answered the client has heard of its new connection as well.
  await trpc.echo.mutate(2);
  expect(await socket.openChannel(ask, second.handlers)).toBeNull();
  channel?.send(SOUND, 9);
  await eventually(() => expect(first.frames).toMatchObject([{ sent: 9 }]));
  expect(first.gone).toBe(0);
  socket.reconnectNow();
  await hanging;
  await eventually(() => expect(first.gone).toBe(1));
  await trpc.echo.mutate(3);
  expect(await socket.openChannel(ask, second.handlers)).not.toBeNull();
});

test('a call that fails opens nothing, and a disposed socket has no channels', async () => {
  await using server = await startServer();
  const { socket, trpc, ask } = connect(server);
  await trpc.echo.mutate(0);
  const heard = listener();
  await expect(socket.openChannel(() => Promise.reject(new Error('no')), heard.handlers)).rejects.toThrow('no');
  const channel = await socket.openChannel(ask, heard.handlers);
  socket[Symbol.dispose]();
  await eventually(() => expect(heard.gone).toBe(1));
  expect(channel?.send(SOUND, 0)).toBe('closed');
  expect(framesIn(server)).toEqual([]);
});

/** A socket that sends nothing until told to. */
function slowSocket() {
  const sent: Uint8Array[] = [];
  const slow = {
    readyState: 1,
    bufferedAmount: 0,
    send(data: Uint8Array) {
      sent.push(data);
      slow.bufferedAmount += data.length;
    },
  };
  return {
    slow,
    socket: slow as unknown as WebSocket,
    seqs: () => sent.map((data) => decodeFrame(data)).map((frame) => (frame === 'malformed' ? -1 : frame.seq)),
  };
}

test('the server confirms what was sent before, whoever else asks meanwhile; a connection that is lost confirms nothing', async () => {
  await using server = await startServer();
  const { socket, trpc, ask } = connect(server);
  using _socket = socket;
  await trpc.echo.mutate(0);
  const first = await socket.openChannel(ask, listener().handlers);
  const second = await socket.openChannel(ask, listener().handlers);
  const confirmed: [number, number][] = [];
  for (let at = 1; at <= 20; at += 1) {
    const channel = at % 2 === 0 ? first : second;
    channel?.send(SOUND, at);
    channel?.confirm(() => void confirmed.push([at, framesIn(server).length]));
  }
  await eventually(() => expect(confirmed).toHaveLength(20));
  expect(confirmed.map(([at]) => at)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(confirmed.filter(([at, arrived]) => arrived < at)).toEqual([]);
  server.dropAll();
  first?.confirm(() => void confirmed.push([0, 0]));
  await eventually(() => expect(first?.isOpen).toBe(false));
  second?.confirm(() => void confirmed.push([0, 0]));
  await trpc.echo.mutate(1);
  expect(confirmed).toHaveLength(20);
});

test('what cannot leave is dropped under its number, and what is too long is refused', async () => {
  const { slow, socket, seqs } = slowSocket();
  const channels = createChannels();
  channels.opened(socket);
  const channel = await channels.open(() => Promise.resolve(1), listener().handlers);
  const results = Array.from({ length: 1_000 }, (_, at) => channel?.send(SOUND, at));
  expect(slow.bufferedAmount).toBeLessThanOrEqual(UPLINK_HIGH_WATER_BYTES);
  const sent = results.filter((one) => one === 'sent').length;
  expect(results).toEqual([...Array<string>(sent).fill('sent'), ...Array<string>(1_000 - sent).fill('backpressure')]);
  slow.bufferedAmount = 0;
  expect(channel?.send(new Uint8Array(VOICE_FRAME_MAX_BYTES - FRAME_HEADER_BYTES + 1), 0)).toBe('tooLong');
  expect(channel?.send(new Uint8Array(VOICE_FRAME_MAX_BYTES - FRAME_HEADER_BYTES), 0)).toBe('sent');
  expect(seqs().slice(-1)).toEqual([1_000]);
});

test('what comes twice, for nobody, for a closed channel or in pieces is dropped, and what is missing is said', async () => {
  const { socket } = slowSocket();
  const channels = createChannels();
  channels.opened(socket);
  const heard = listener();
  const channel = await channels.open(() => Promise.resolve(3), heard.handlers);
  for (const data of [message(3, 0), message(3, 0), message(4, 0), new Uint8Array(3), null, message(3, 4).buffer, message(3, 2)])
    channels.heard(socket, data);
  expect(heard.frames.map(({ seq, missed }) => [seq, missed])).toEqual([
    [0, 0],
    [4, 3],
  ]);
  channel?.close();
  channels.heard(socket, message(3, 5));
  channels.closed(socket);
  expect([heard.frames.length, heard.gone]).toEqual([2, 0]);
});
