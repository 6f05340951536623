import { createTRPCClient, createWSClient, jsonEncoder, wsLink } from '@trpc/client';
import { once } from 'node:events';
import { decodeFrame, encodeFrame, newId, type Frame } from '@ezri/contract';
import type { Channel, ChannelEnd, Sent } from '@ezri/fanout';
import { tracked } from '@trpc/server';
import { WebSocket } from 'ws';
import { appRouter } from '../src/router.ts';
import { mergeRouters, router, userProcedure } from '../src/trpc.ts';
import type { TestNode } from './node.ts';

/** More than any test sends: where the rate of the channel is not the point. */
const AMPLE = { bytesPerSecond: 1e9, burstBytes: 1e9 };

/** What the server has heard of its channels, by the test. */
export const heard: { ends: ChannelEnd[]; missed: number[]; sent: Promise<Sent[]> | null } = { ends: [], missed: [], sent: null };

type Told = { type: 'opened'; channel: number } | { type: 'refused'; reason: string } | { type: 'ended'; end: ChannelEnd };

const input = (value: unknown) => value as { ample: boolean };

/** The app's own router, with a channel that says everything back. It ends with the subscription, which says why. */
export const withEcho = mergeRouters(
  appRouter,
  router({
    echo: router({
      open: userProcedure.input(input).subscription(async function* ({ ctx, input: { ample }, signal }) {
        let tell: (end: ChannelEnd) => void = () => undefined;
        const ended = new Promise<ChannelEnd>((resolve) => (tell = resolve));
        const say = (told: Told) => tracked(newId(), told);
        const channel = ctx.socket?.channels.open({
          onFrame: ({ payload, sent, missed }) => {
            heard.missed.push(missed);
            if (typeof channel === 'object') channel.send(payload, sent);
          },
          onClose: (end) => {
            heard.ends.push(end);
            tell(end);
          },
          ...(ample ? AMPLE : {}),
        });
        if (channel === undefined || typeof channel === 'string') return yield say({ type: 'refused', reason: channel ?? 'http' });
        signal?.addEventListener('abort', () => channel.close());
        yield say({ type: 'opened', channel: channel.id });
        yield say({ type: 'ended', end: await ended });
      }),
      /** Speaks on a new channel until so many frames were dropped, at most 4,000. `heard.sent` is what came of each. */
      pour: userProcedure
        .input((value: unknown) => value as { bytes: number; dropped: number })
        .mutation(({ ctx, input: { bytes, dropped } }) => {
          const channel = ctx.socket?.channels.open({ onFrame: () => undefined });
          if (typeof channel !== 'object') throw new Error('No channel.');
          heard.sent = pour(channel, Buffer.alloc(bytes), dropped);
          return channel.id;
        }),
    }),
  }),
);
type EchoRouter = typeof withEcho;

async function pour(channel: Channel, payload: Buffer, dropped: number): Promise<Sent[]> {
  const sent: Sent[] = [];
  while (sent.length < 4_000 && sent.filter((one) => one === 'backpressure').length < dropped) {
    sent.push(channel.send(payload, sent.length));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return sent;
}

/** The stock client, told only that a binary message answers none of its calls, and the socket beneath it. */
export async function channelClient(node: TestNode, token: string) {
  const sockets: WebSocket[] = [];
  class Watched extends WebSocket {
    constructor(url: string) {
      super(url);
      sockets.push(this);
    }
  }
  const client = createWSClient({
    url: node.wsUrl,
    connectionParams: { token },
    WebSocket: Watched as unknown as typeof globalThis.WebSocket,
    retryDelayMs: () => 60_000,
    experimental_encoder: {
      encode: (data) => jsonEncoder.encode(data),
      decode: (data) => (typeof data === 'string' ? jsonEncoder.decode(data) : { id: -1, result: { type: 'stopped' } }),
    },
  });
  const trpc = createTRPCClient<EchoRouter>({ links: [wsLink({ client })] });
  await trpc.account.me.query();
  const [ws] = sockets;
  if (ws === undefined) throw new Error('The client opened no socket.');
  const frames: Frame[] = [];
  const closed = once(ws, 'close').then(([code]) => code as number);
  ws.on('message', (data: Buffer | ArrayBuffer, isBinary) => {
    if (!isBinary) return;
    const frame = decodeFrame(new Uint8Array(data));
    if (frame !== 'malformed') frames.push(frame);
  });
  return {
    trpc,
    ws,
    frames,
    closed,
    /** Resolves with the channel's id; `told` is everything that the server has said about it. */
    async open(ample = true) {
      const told: Told[] = [];
      const id = await new Promise<number>((resolve, reject) => {
        trpc.echo.open.subscribe(
          { ample },
          {
            onData: ({ data }) => {
              told.push(data);
              if (data.type === 'opened') resolve(data.channel);
              if (data.type === 'refused') reject(new Error(data.reason));
            },
            onError: reject,
          },
        );
      });
      return { id, told };
    },
    say(channel: number, seq: number, payload: Uint8Array, sent = seq) {
      ws.send(encodeFrame({ channel, seq, sent, payload }));
    },
    [Symbol.dispose]: () => {
      client.close().catch(() => undefined);
      ws.terminate();
    },
  };
}
