import type { AnyTRPCRouter } from '@trpc/server';
import { applyWSSHandler, jsonEncoder, type Encoder, type WSSHandlerOptions } from '@trpc/server/adapters/ws';
import type { WebSocket } from 'ws';
import type { Wire } from '../wire.ts';
import { configOf } from './config.ts';
import { Connection, type Service } from './connection.ts';
import { createEnvelopes, isPlain } from './envelope.ts';

/** As tRPC's own. `wireOf`: the wire of a socket, asked once, when it has been opened; null leaves all of it to tRPC. */
export type FanoutHandlerOptions<TRouter extends AnyTRPCRouter> = WSSHandlerOptions<TRouter> & {
  readonly wireOf: (ws: WebSocket) => Wire | null;
};

/**
 * tRPC's `applyWSSHandler`, for whose clients nothing changes by a byte, with requests answered here: a procedure that returns what `FeedHub.follow` made is served by finished frames, and a call
 * costs less. Connection parameters, everything malformed, and sockets without a wire stay with tRPC; so do subscriptions whose messages cannot be framed beforehand.
 */
export function applyFanoutHandler<TRouter extends AnyTRPCRouter>(options: FanoutHandlerOptions<TRouter>): ReturnType<typeof applyWSSHandler> {
  const { wss, router, prefix, wireOf, createContext, experimental_encoder: encoder = jsonEncoder } = options;
  const service: Service = {
    router,
    encoder,
    isPlain: isPlain(configOf(router)),
    onError: options.onError as Service['onError'],
    most: options.maxBatchSize ?? Infinity,
    envelopeOf: createEnvelopes(configOf(router), encoder),
  };
  const connections = new Map<WebSocket, Connection>();
  /** Whose message is being read: listeners run one after the other, and ours is the first. */
  let reading: Connection | undefined;
  function onMessage(this: WebSocket): void {
    reading = connections.get(this);
  }
  function onClose(this: WebSocket): void {
    connections.get(this)?.end();
    connections.delete(this);
  }

  wss.on('connection', (ws, req) => {
    if (prefix !== undefined && !(req.url ?? '').startsWith(prefix)) return;
    const wire = wireOf(ws);
    if (wire !== null) connections.set(ws, new Connection(service, ws, req, wire));
    ws.on('message', onMessage);
    ws.once('close', onClose);
  });

  const ours: Encoder = {
    encode: (message) => encoder.encode(message),
    decode: (data) => {
      const decoded = encoder.decode(data);
      return reading === undefined ? decoded : reading.take(decoded);
    },
  };
  return applyWSSHandler({
    ...options,
    experimental_encoder: ours,
    createContext: (about) => {
      const made = (async () => createContext?.(about))();
      const connection = connections.get(about.res);
      if (connection !== undefined) connection.context = made;
      return made;
    },
  });
}
