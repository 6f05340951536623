import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { slimRequest } from '@ezri/fanout';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { WebSocketServer } from 'ws';
import type { Deps } from '../deps.ts';
import { isUnavailable, traceOf } from '../fault.ts';
import { SOCKETS_ARRIVING, UPGRADES_UNDER_WAY } from '../limits.ts';
import { addressOf } from './addresses.ts';
import { bearerOf, cookieOf, identityOfCookie, identityOfToken, type Confirmed } from './identify.ts';
import { originAllowed } from './origins.ts';
import type { Sockets } from './sockets.ts';

export const SOCKET_PATH = '/trpc';

/** What a WebSocket upgrade comes to: a status to refuse with, or who it is; `confirmed` null will send its token in the first message. */
type Verdict = { readonly status: number } | { readonly confirmed: Confirmed | null };

/** Handles `upgrade` of an HTTP server: everything that can be refused is refused before the 101. `isLeaving`: no socket may be opened any more. */
export function createUpgrade(deps: Deps, wss: WebSocketServer, sockets: Sockets, isLeaving: () => boolean) {
  let underWay = 0;

  async function decide(req: IncomingMessage, address: string): Promise<Verdict> {
    const asked = judge(req, deps);
    if ('status' in asked) return asked;
    if (isLeaving() || underWay > UPGRADES_UNDER_WAY || (asked.promised && sockets.arriving >= SOCKETS_ARRIVING)) return { status: 503 };
    await deps.limits.take('upgradesByAddress', address);
    if (!sockets.hasRoom(address, !asked.promised)) return { status: 429 };
    const confirmed = await identityOf(deps, asked);
    return confirmed === null && !asked.promised ? { status: 401 } : { confirmed };
  }

  return async (req: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> => {
    destroyOnError(stream);
    const address = addressOf(req, deps.config.trustProxy);
    underWay += 1;
    try {
      const verdict = await decide(req, address);
      if ('status' in verdict) {
        refuseUpgrade(stream, verdict.status);
        return;
      }
      if (stream.destroyed) return;
      // Nobody would ask this one to move.
      if (isLeaving()) {
        refuseUpgrade(stream, 503);
        return;
      }
      // Others may have come while this one was looked up.
      if (!sockets.hasRoom(address, verdict.confirmed !== null)) {
        refuseUpgrade(stream, 429);
        return;
      }
      wss.handleUpgrade(req, stream, head, (ws) => {
        sockets.add(ws, stream, address, verdict.confirmed);
        wss.emit('connection', ws, slimRequest(req));
      });
    } catch (error) {
      if (!(error instanceof TRPCError) && !isUnavailable(error)) deps.log.error(traceOf(error), 'an upgrade failed');
      refuseUpgrade(stream, statusOf(error));
    } finally {
      underWay -= 1;
    }
  };
}

/** Apart from the handler: a listener made in there would keep alive all that the handler knows, the whole request first of all, for as long as the socket is open. */
function destroyOnError(stream: Duplex): void {
  stream.on('error', () => stream.destroy());
}

interface Asked {
  readonly cookie: string | null;
  readonly bearer: string | null;
  /** A token is to come in the first message. */
  readonly promised: boolean;
}

/** What the request itself says, without a look at the store. */
function judge(req: IncomingMessage, { config }: Pick<Deps, 'config'>): Asked | { readonly status: number } {
  const url = URL.parse(req.url ?? '', 'http://localhost');
  if (url === null) return { status: 400 };
  if (url.pathname !== SOCKET_PATH) return { status: 404 };
  // Addresses end up in logs and histories: a token in one is a token given away.
  if (url.searchParams.has('token')) return { status: 400 };
  const { headers } = req;
  const asked = { cookie: cookieOf(headers, config), bearer: bearerOf(headers), promised: url.searchParams.get('connectionParams') === '1' };
  if (headers.origin !== undefined) return originAllowed(headers.origin, headers.host, config.allowedOrigins) ? asked : { status: 403 };
  // A browser always names its origin. Whoever has a browser's cookie and no origin is not one.
  if (asked.cookie !== null) return { status: 403 };
  return asked.bearer !== null || asked.promised ? asked : { status: 401 };
}

async function identityOf(deps: Deps, { cookie, bearer }: Asked): Promise<Confirmed | null> {
  if (bearer !== null) return identityOfToken(deps, bearer);
  return cookie === null ? null : identityOfCookie(deps, cookie);
}

function statusOf(error: unknown): number {
  if (error instanceof TRPCError) return getHTTPStatusCodeFromError(error);
  return isUnavailable(error) ? 503 : 500;
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

function refuseUpgrade(stream: Duplex, status: number): void {
  if (stream.destroyed) return;
  const reason = REASONS[status] ?? 'Internal Server Error';
  stream.end(
    `HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${reason.length}\r\n\r\n${reason}`,
    () => stream.destroy(),
  );
}
