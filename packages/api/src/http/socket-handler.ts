import { applyFanoutHandler, ignoreBinary } from '@ezri/fanout';
import { getErrorShape, TRPCError } from '@trpc/server';
import { jsonEncoder, type CreateWSSContextFnOptions, type Encoder } from '@trpc/server/adapters/ws';
import type { WebSocketServer } from 'ws';
import type { Context } from '../context.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../refusal.ts';
import { appRouter, type AppRouter } from '../router.ts';
import { bounded, MESSAGES_PER_BATCH } from './batches.ts';
import { CLOSE } from './close-codes.ts';
import { identityOfToken } from './identify.ts';
import { isTooDeep } from './json.ts';
import { logFaults } from './on-error.ts';
import type { OpenSocket, Sockets } from './sockets.ts';
import { userAgentOf } from './user-agent.ts';

const readable: Encoder = {
  encode: (data) => jsonEncoder.encode(data),
  decode(data) {
    if (typeof data === 'string' && isTooDeep(data)) throw new Error('This JSON is nested too deeply.');
    return bounded(jsonEncoder.decode(data));
  },
};
/** JSON for tRPC, with nothing of what travels in binary. */
const encoder = ignoreBinary(readable);

/** Lets tRPC answer on the sockets of `wss`. The returned object tells clients to move to another connection. */
export function serveSockets(deps: Deps, wss: WebSocketServer, sockets: Sockets, router: AppRouter) {
  return applyFanoutHandler({
    wss,
    wireOf: (ws) => sockets.of(ws)?.state.wire ?? null,
    router,
    createContext: async (options) => contextOf(deps, sockets, options),
    onError: logFaults(deps.log),
    maxBatchSize: MESSAGES_PER_BATCH,
    experimental_encoder: encoder,
  });
}

/** Made once for each socket. What it proves is looked up again at every call (trap T13). */
async function contextOf(deps: Deps, sockets: Sockets, { req, res: ws, info }: CreateWSSContextFnOptions): Promise<Context> {
  const socket = sockets.of(ws);
  if (socket === undefined) throw refuse('account.required');
  let refusedToken: TRPCError | null = null;
  try {
    await authenticate(deps, sockets, socket, info.connectionParams?.['token']);
  } catch (error) {
    // Calls that wait for this connection would be answered with the fault, and the standard client ends its subscriptions at that (trap T2). A line that breaks it only dials again.
    if (error instanceof TRPCError && error.code === 'SERVICE_UNAVAILABLE') ws.close(CLOSE.later.code, CLOSE.later.reason);
    if (!(error instanceof TRPCError) || error.code !== 'UNAUTHORIZED') throw error;
    refusedToken = error;
    turnAway(sockets, socket, error);
  }
  const identity = refusedToken === null ? (socket.confirmed?.identity ?? null) : null;
  return { deps, identity, refusedToken, cookies: null, address: socket.address, userAgent: userAgentOf(req.headers), socket: socket.state };
}

/**
 * A context that throws would close the socket before the calls that wait behind it are answered: clients would take it for a dead network and
 * try again for ever (trap T8). So the connection is told why, its calls are answered with the same reason for a moment, and then it is closed for good.
 */
function turnAway(sockets: Sockets, socket: OpenSocket, error: TRPCError): void {
  sockets.endSoon(socket);
  const shape = getErrorShape({ config: appRouter._def._config, error, type: 'unknown', path: undefined, input: undefined, ctx: undefined });
  if (socket.ws.readyState === socket.ws.OPEN) socket.ws.send(JSON.stringify({ id: null, error: shape }));
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
