import { WebSocketServer } from 'ws';
import type { Deps } from '../deps.ts';
import { BUFFERED_CHUNKS_PER_SOCKET, DRAIN_NOTICE_MS, FRAGMENTS_PER_MESSAGE, FRAME_MAX_BYTES } from '../limits.ts';
import type { AppRouter } from '../router.ts';
import { createApp } from './app.ts';
import { askToMove, pause, untilLeft } from './drain.ts';
import { watchEventLoop } from './event-loop.ts';
import { createMetrics, type Measures } from './metrics.ts';
import { countRequests } from './requests.ts';
import { serveSockets } from './socket-handler.ts';
import { createSockets } from './sockets.ts';
import { createUpgrade } from './upgrade.ts';

export interface Listening {
  readonly url: string;
  readonly port: number;
  drain(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Opens the port: pages, calls and sockets on one. */
export async function listen(deps: Deps, router: AppRouter, measures: Measures): Promise<Listening> {
  const { config, log, calls, replies } = deps;
  await using building = new AsyncDisposableStack();
  let draining = false;
  let leaving = false;
  const loop = building.use(watchEventLoop());
  const condition = { isDraining: () => draining, loop };
  const sockets = createSockets(deps, config.socketLimits);
  const app = await createApp(deps, router, condition, createMetrics(deps, sockets, condition, measures));
  const wss = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: FRAME_MAX_BYTES,
    maxFragments: FRAGMENTS_PER_MESSAGE,
    maxBufferedChunks: BUFFERED_CHUNKS_PER_SOCKET,
  });
  serveSockets(deps, wss, sockets, router);
  const requests = countRequests(app.server);
  const upgrade = createUpgrade(deps, wss, sockets, () => leaving);
  app.server.on('upgrade', (req, stream, head) => void upgrade(req, stream, head));

  let closing: Promise<void> | null = null;
  const stopListening = (): Promise<void> => (closing ??= app.close());
  building.defer(() => wss.close());
  building.defer(async () => {
    await Promise.all([stopListening(), requests.end()]);
  });
  building.use(sockets);
  building.defer(() => {
    draining = true;
    leaving = true;
  });

  await app.listen({ port: config.port, host: config.host });
  const bound = app.server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : config.port;
  log.info({ port }, 'listening');

  const started = building.move();
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    port,
    async drain() {
      draining = true;
      // A proxy asks /readyz and then sends nobody here any more. Without one there is nobody to tell.
      if (config.trustProxy) await pause(DRAIN_NOTICE_MS);
      leaving = true;
      replies.leave();
      await askToMove(sockets);
      // A proxy takes a port that refuses for a node that is down, and would cut off those who are still on their way out.
      if (!config.trustProxy) void stopListening().catch(() => undefined);
      await untilLeft(sockets, calls, replies, config.trustProxy);
      sockets.closeAll();
    },
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}
