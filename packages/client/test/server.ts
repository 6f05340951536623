import { createServer, connect, type Server, type Socket } from 'node:net';
import { createServer as createHttp } from 'node:http';
import { initTRPC, tracked, TRPCError } from '@trpc/server';
import { applyWSSHandler, jsonEncoder } from '@trpc/server/adapters/ws';
import { WebSocketServer, type WebSocket } from 'ws';

export interface Behaviour {
  /** Answers the upgrade with 403. (Node's own WebSocket asks a second time after a 401.) */
  refuseUpgrade: boolean;
  /** Closes each socket with this code as soon as it is open. */
  closeWith: number | null;
  contextError: 'UNAUTHORIZED' | 'INTERNAL_SERVER_ERROR' | null;
  /** Thrown by the subscription after what it has sent, once. */
  throwOnce: boolean;
}

const t = initTRPC.create();
const EPOCH = '0123456789ab';

/** A real tRPC server on a free port of this machine, with one topic. */
export async function startServer() {
  const behaviour: Behaviour = { refuseUpgrade: false, closeWith: null, contextError: null, throwOnce: false };
  const log: number[] = [];
  const wake = new Set<() => void>();
  let upgrades = 0;
  let channels = 0;
  const binary: { heard: Buffer[]; answer: (ws: WebSocket, message: Buffer) => void } = { heard: [], answer: () => undefined };

  const router = t.router({
    echo: t.procedure.input((value: unknown) => value).mutation(({ input }) => ({ input })),
    /** Counts from 1 on every connection. */
    openChannel: t.procedure.mutation(() => (channels += 1)),
    /** Never answers. */
    hang: t.procedure.mutation(() => new Promise<string>(() => undefined)),
    snapshot: t.procedure.query(() => ({ items: [...log], cursor: `${EPOCH}.${log.length}` })),
    follow: t.procedure
      .input((value: unknown) => value as { after: string; lastEventId?: string })
      .subscription(async function* ({ input, signal }) {
        let seq = Number((input.lastEventId ?? input.after).split('.')[1]);
        while (!signal?.aborted) {
          for (; seq < log.length;) {
            seq += 1;
            yield tracked(`${EPOCH}.${seq}`, { type: 'added' as const, n: log[seq - 1] ?? 0 });
          }
          if (behaviour.throwOnce && log.length > 0) {
            behaviour.throwOnce = false;
            throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'the database went away' });
          }
          await new Promise<void>((resolve) => {
            wake.add(resolve);
            signal?.addEventListener('abort', () => resolve(), { once: true });
          });
        }
      }),
  });

  const http = createHttp();
  const wss = new WebSocketServer({ noServer: true });
  http.on('upgrade', (request, socket, head) => {
    upgrades += 1;
    if (behaviour.refuseUpgrade) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    wss.handleUpgrade(request, socket, head, (ws) => {
      wss.emit('connection', ws, request);
      channels = 0;
      ws.on('message', (data: Buffer, isBinary) => {
        if (!isBinary) return;
        binary.heard.push(data);
        binary.answer(ws, data);
      });
      if (behaviour.closeWith !== null) ws.close(behaviour.closeWith);
    });
  });
  const handler = applyWSSHandler({
    wss,
    router,
    maxBatchSize: 10,
    experimental_encoder: { ...jsonEncoder, decode: (data) => (typeof data === 'string' ? jsonEncoder.decode(data) : []) },
    createContext: () => {
      if (behaviour.contextError) throw new TRPCError({ code: behaviour.contextError });
      return {};
    },
  });
  const port = await listen(http);

  return {
    url: `ws://127.0.0.1:${port}/trpc`,
    port,
    router,
    behaviour,
    log,
    /** Binary messages that came, and what is done with one. */
    binary,
    get upgrades() {
      return upgrades;
    },
    get sockets() {
      return wss.clients.size;
    },
    append(n: number) {
      log.push(n);
      for (const resolve of wake) resolve();
      wake.clear();
    },
    askToReconnect: () => handler.broadcastReconnectNotification(),
    closeAll(code: number) {
      for (const ws of wss.clients) ws.close(code);
    },
    dropAll() {
      for (const ws of wss.clients) ws.terminate();
    },
    async [Symbol.asyncDispose]() {
      for (const resolve of wake) resolve();
      for (const ws of wss.clients) ws.terminate();
      wss.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
export type TestServer = Awaited<ReturnType<typeof startServer>>;
export type TestRouter = TestServer['router'];
const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

/** A wire that can go dead: connections stay open and nothing passes any more, as when a phone leaves the network. */
export async function startWire(port: number) {
  const pairs = new Set<[Socket, Socket]>();
  let dead = false;
  let connections = 0;
  const server = createServer((near) => {
    connections += 1;
    const far = connect(port, '127.0.0.1');
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    near.on('error', () => undefined);
    far.on('error', () => undefined);
    if (dead) return;
    near.pipe(far);
    far.pipe(near);
  });
  const own = await listen(server);
  return {
    url: `ws://127.0.0.1:${own}/trpc`,
    get connections() {
      return connections;
    },
    /** What is connected now is cut off in silence; new connections work. */
    goDead() {
      for (const [near, far] of pairs) {
        near.unpipe(far);
        far.unpipe(near);
        near.pause();
        far.pause();
      }
    },
    /** New connections too are accepted and never answered. */
    swallow(yes: boolean) {
      dead = yes;
    },
    async [Symbol.asyncDispose]() {
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
