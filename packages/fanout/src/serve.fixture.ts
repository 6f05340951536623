import { initTRPC, type TrackedEnvelope } from '@trpc/server';
import { applyWSSHandler, type Encoder, type WSSHandlerOptions } from '@trpc/server/adapters/ws';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { applyFanoutHandler, createFeedHub, createWire, type FeedHub, type HubOptions, type Position, type Wire } from './index.ts';
import { MemoryLog } from './memory-log.fixture.ts';

interface Context {
  readonly hub: FeedHub;
}
const t = initTRPC.context<Context>().create();

interface Input {
  readonly after: string | null;
  readonly lastEventId?: string | null;
}
type Events = AsyncIterable<TrackedEnvelope<unknown>, void, void>;

const events = ({ ctx, input, signal }: { ctx: Context; input: Input; signal: AbortSignal | undefined }): Events => {
  const cursor = input.lastEventId ?? input.after;
  const [epoch = '', seq = ''] = cursor?.split('.') ?? [];
  const after: Position | null = cursor === null ? null : { epoch, seq: Number(seq) };
  return ctx.hub.follow('t', { after, signal });
};

const router = t.router({
  follow: t.procedure.input((value: unknown) => value as Input).subscription(events),
  echo: t.procedure.input((value: unknown) => value as string).mutation(({ input }) => input),
});
export type Router = typeof router;

export interface Serving {
  /** By `applyFanoutHandler`; otherwise by tRPC's own. */
  readonly direct?: boolean;
  readonly encoder?: Encoder;
  readonly wires?: boolean;
  readonly deflate?: boolean;
  readonly hub?: HubOptions;
  readonly onError?: WSSHandlerOptions<Router>['onError'];
  /** What is written to instead of the wire of the socket that came as number `at`. */
  readonly wire?: (made: Wire, at: number) => Wire;
}

/** A hub over a log in memory, served on real sockets. */
export async function serve(options: Serving = {}) {
  const stack = new AsyncDisposableStack();
  const log = new MemoryLog();
  const hub = stack.use(createFeedHub(log, options.hub));
  const http = createServer();
  const wss = new WebSocketServer({ noServer: true, perMessageDeflate: options.deflate ?? false });
  const wires = new Map<WebSocket, Wire | null>();
  const sockets: Socket[] = [];
  http.on('upgrade', (req, stream, head) =>
    wss.handleUpgrade(req, stream, head, (ws) => {
      sockets.push(stream as Socket);
      const made = options.wires === false ? null : createWire(ws, stream);
      wires.set(ws, made === null ? null : (options.wire?.(made, wires.size) ?? made));
      wss.emit('connection', ws, req);
    }),
  );
  const handler: WSSHandlerOptions<Router> = {
    wss,
    router,
    createContext: () => ({ hub }),
    ...(options.onError === undefined ? {} : { onError: options.onError }),
    ...(options.encoder === undefined ? {} : { experimental_encoder: options.encoder }),
  };
  if (options.direct === true) applyFanoutHandler({ ...handler, wireOf: (ws) => wires.get(ws) ?? null });
  else applyWSSHandler(handler);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  stack.defer(async () => {
    for (const socket of wss.clients) socket.terminate();
    await new Promise((resolve) => http.close(resolve));
  });
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const owned = stack.move();
  return { log, hub, url, wss, wires, sockets, [Symbol.asyncDispose]: async () => owned.disposeAsync() };
}

/** A socket that speaks tRPC by hand and keeps every message as it came. */
export async function bare(url: string, deflate = false) {
  const ws = new WebSocket(url, { perMessageDeflate: deflate });
  const messages: string[] = [];
  ws.on('message', (data: Buffer) => messages.push(data.toString()));
  await once(ws, 'open');
  const ask = (message: object) => ws.send(JSON.stringify(message));
  return {
    ws,
    messages,
    follow: (id: number | string, from: number, extra: object = {}) =>
      ask({ id, ...extra, method: 'subscription', params: { path: 'follow', input: { after: `aaaaaaaa.${from}` } } }),
    stop: (id: number | string) => ask({ id, method: 'subscription.stop' }),
    echo: (id: number | string, input: string) => ask({ id, method: 'mutation', params: { path: 'echo', input } }),
    until: async (count: number) => vi.waitFor(() => expect(messages.length).toBeGreaterThanOrEqual(count), 5_000),
    [Symbol.dispose]: () => ws.terminate(),
  };
}
