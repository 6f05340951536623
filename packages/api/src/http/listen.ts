import { WebSocketServer } from 'ws';
import type { Deps } from '../deps.ts';
import { BUFFERED_CHUNKS_PER_SOCKET, DRAIN_MS, FRAGMENTS_PER_MESSAGE, FRAME_MAX_BYTES } from '../limits.ts';
import { createApp } from './app.ts';
import { serveSockets } from './socket-handler.ts';
import { createSockets } from './sockets.ts';
import { createUpgrade } from './upgrade.ts';

const DRAIN_LOOK_MS = 20;

export interface Listening {
  readonly url: string;
  readonly port: number;
  drain(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Opens the port: pages, calls and sockets on one. */
export async function listen(deps: Deps): Promise<Listening> {
  const { config, log } = deps;
  let draining = false;
  const app = await createApp(deps, () => draining);
  const wss = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: FRAME_MAX_BYTES,
    maxFragments: FRAGMENTS_PER_MESSAGE,
    maxBufferedChunks: BUFFERED_CHUNKS_PER_SOCKET,
  });
  const sockets = createSockets(deps, config.socketLimits);
  const trpc = serveSockets(deps, wss, sockets);
  const upgrade = createUpgrade(deps, wss, sockets);
  app.server.on('upgrade', (req, stream, head) => void upgrade(req, stream, head));

  let closing: Promise<void> | null = null;
  const stopListening = (): Promise<void> => (closing ??= app.close());

  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    await sockets[Symbol.asyncDispose]();
    await app.close();
    throw error;
  }
  const bound = app.server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : config.port;
  log.info({ port }, 'listening');

  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    port,
    async drain() {
      draining = true;
      void stopListening().catch(() => undefined);
      trpc.broadcastReconnectNotification();
      const deadline = Date.now() + DRAIN_MS;
      while (sockets.size > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, DRAIN_LOOK_MS));
      sockets.closeAll();
    },
    async [Symbol.asyncDispose]() {
      draining = true;
      await sockets[Symbol.asyncDispose]();
      await stopListening();
      wss.close();
    },
  };
}
