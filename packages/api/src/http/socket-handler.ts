import { TRPCError } from '@trpc/server';
import { applyWSSHandler, jsonEncoder, type CreateWSSContextFnOptions, type Encoder } from '@trpc/server/adapters/ws';
import type { WebSocketServer } from 'ws';
import type { Context } from '../context.ts';
import type { Deps } from '../deps.ts';
import { CALLS_PER_BATCH, SOCKET_PING_MS, SOCKET_PONG_MS } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { appRouter } from '../router.ts';
import { CLOSE } from './close-codes.ts';
import { identityOfToken } from './identify.ts';
import { isTooDeep } from './json.ts';
import { logFaults } from './on-error.ts';
import type { OpenSocket, Sockets } from './sockets.ts';
import { userAgentOf } from './user-agent.ts';

const encoder: Encoder = {
  encode: (data) => jsonEncoder.encode(data),
  decode(data) {
    if (typeof data === 'string' && isTooDeep(data)) throw new Error('This JSON is nested too deeply.');
    return jsonEncoder.decode(data);
  },
};

/** Lets tRPC answer on the sockets of `wss`. The returned object tells clients to move to another connection. */
export function serveSockets(deps: Deps, wss: WebSocketServer, sockets: Sockets) {
  return applyWSSHandler({
    wss,
    router: appRouter,
    createContext: async (options) => contextOf(deps, sockets, options),
    onError: logFaults(deps.log),
    maxBatchSize: CALLS_PER_BATCH,
    keepAlive: { enabled: true, pingMs: SOCKET_PING_MS, pongWaitMs: SOCKET_PONG_MS },
    experimental_encoder: encoder,
  });
}

/** Made once for each socket. What it proves is looked up again at every call (trap T13). */
async function contextOf(deps: Deps, sockets: Sockets, { req, res: ws, info }: CreateWSSContextFnOptions): Promise<Context> {
  const socket = sockets.of(ws);
  if (socket === undefined) throw refuse('account.required');
  try {
    await authenticate(deps, sockets, socket, info.connectionParams?.['token']);
  } catch (error) {
    // tRPC answers with the reason, then closes without a code, which clients take for a dead network and try again for ever (trap T8).
    if (error instanceof TRPCError && error.code === 'UNAUTHORIZED') setImmediate(() => ws.close(CLOSE.identityOver.code, CLOSE.identityOver.reason));
    throw error;
  }
  const identity = socket.confirmed?.identity ?? null;
  return { deps, identity, refusedToken: null, cookies: null, address: socket.address, userAgent: userAgentOf(req.headers), socket: socket.state };
}

async function authenticate(deps: Deps, sockets: Sockets, socket: OpenSocket, token: string | undefined): Promise<void> {
  if (token === undefined) {
    if (socket.confirmed === null) throw refuse('account.required');
    return;
  }
  const confirmed = await identityOfToken(deps, token);
  if (socket.ws.readyState !== socket.ws.OPEN) throw refuse('account.required');
  sockets.identify(socket, confirmed);
}
