import { newId, type Role } from '@ezri/contract';
import { channelOptions, createChannels, createWire, isCharged, type ChannelCounts } from '@ezri/fanout';
import { rolesOfSessions } from '@ezri/store';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { onRevocation } from '../account/revocation.ts';
import { TOKEN_LEEWAY_MS } from '../account/tokens.ts';
import type { SocketLimits } from '../config.ts';
import type { SocketState } from '../context.ts';
import type { Deps } from '../deps.ts';
import { traceOf } from '../fault.ts';
import {
  MESSAGES_PER_SOCKET,
  SIGN_IN_DEADLINE_MS,
  SOCKET_CLOSE_MS,
  SOCKET_FAREWELL_MS,
  SOCKET_IDLE_MS,
  SOCKET_RECHECK_BATCH,
  SOCKET_RECHECK_MS,
  SOCKET_SWEEP_MS,
  SOCKETS_OVERALL,
  SOCKETS_PER_ACCOUNT,
  SOCKETS_PER_ADDRESS,
  UNKNOWN_SOCKETS_PER_ADDRESS,
  VOICE_FRAME_MAX_BYTES,
} from '../limits.ts';
import { Backpressure } from './backpressure.ts';
import { CLOSE, type CloseReason } from './close-codes.ts';
import { createCorks } from './corks.ts';
import { createFloodGauge, messagesIn } from './flood.ts';
import type { Confirmed } from './identify.ts';
import { createKeepAlive, type Heard } from './keep-alive.ts';
import { isPingOrPong } from './raw-data.ts';
import { createRecheck } from './recheck.ts';

/** One open socket. `confirmed` is null until its token has come. */
export interface OpenSocket extends Heard {
  readonly ws: WebSocket;
  readonly address: string;
  readonly state: SocketState;
  confirmed: Confirmed | null;
  timer: NodeJS.Timeout | null;
  /** When its identity ends, by the database's clock; Infinity for one that the store times out. */
  overAt: number;
  /** The last message that was more than a sign of life. Milliseconds, by the clock that only goes forward. */
  lastUsedAt: number;
}

export interface Sockets {
  /** Whether one more from this address is welcome. */
  hasRoom(address: string, known: boolean): boolean;
  /** `stream` is what `ws` runs over. `confirmed` null starts the deadline for the token. */
  add(ws: WebSocket, stream: Duplex, address: string, confirmed: Confirmed | null): OpenSocket;
  of(ws: WebSocket): OpenSocket | undefined;
  identify(socket: OpenSocket, confirmed: Confirmed): void;
  /** Lets the calls that came with a refused token be answered, then closes. */
  endSoon(socket: OpenSocket): void;
  /** Closes every socket, in the friendly way that lets a client come back. */
  closeAll(): void;
  /** Those that are open and have not shown their token yet. */
  readonly arriving: number;
  /** All that are there at this moment, in order of arrival. */
  all(): OpenSocket[];
  readonly size: number;
  /** What the channels of all of them have counted. */
  readonly channels: Readonly<ChannelCounts>;
  [Symbol.asyncDispose](): Promise<void>;
}

type SocketDeps = Pick<Deps, 'db' | 'bus' | 'log' | 'node' | 'presence'>;

/** All open sockets of this node, their limits, and the end of those whose identity is over. */
export function createSockets(deps: SocketDeps, limits: Partial<SocketLimits> = {}): Sockets {
  const perAccount = limits.perAccount ?? SOCKETS_PER_ACCOUNT;
  const perAddress = limits.perAddress ?? SOCKETS_PER_ADDRESS;
  const overall = limits.overall ?? SOCKETS_OVERALL;
  const unknownPerAddress = limits.unknownPerAddress ?? limits.perAddress ?? UNKNOWN_SOCKETS_PER_ADDRESS;
  const messages = limits.messages ?? MESSAGES_PER_SOCKET;
  const recheckBatch = limits.recheckBatch ?? SOCKET_RECHECK_BATCH;
  const open = new Map<WebSocket, OpenSocket>();
  const byAddress = new Map<string, Set<OpenSocket>>();
  let arriving = 0;
  const cork = createCorks();
  const channels = channelOptions({
    frameMaxBytes: VOICE_FRAME_MAX_BYTES,
    onFault: (error) => deps.log.error(traceOf(error), 'the owner of a channel failed; the channel is closed'),
  });

  const close = (socket: OpenSocket, { code, reason }: CloseReason) => {
    if (socket.timer !== null) clearTimeout(socket.timer);
    // Whoever does not answer the close in time is not asked again.
    socket.timer = setTimeout(() => socket.ws.terminate(), SOCKET_CLOSE_MS);
    socket.ws.close(code, reason);
    // What comes until the other side has answered is not heard any more.
    socket.state.channels.end();
  };
  const matching = (test: (confirmed: Confirmed) => boolean) =>
    [...open.values()].filter(({ confirmed, ws }) => confirmed !== null && ws.readyState === ws.OPEN && test(confirmed));

  function identify(socket: OpenSocket, confirmed: Confirmed): void {
    const { accountId, expiresAt } = confirmed.identity;
    if (socket.timer !== null) clearTimeout(socket.timer);
    socket.timer = null;
    socket.overAt = expiresAt === null ? Infinity : overAt(expiresAt, deps.node.now());
    const others = matching(({ identity }) => identity.accountId === accountId);
    // The map keeps the order of arrival, so the first ones are the oldest.
    for (const oldest of others.slice(0, Math.max(0, others.length + 1 - perAccount))) close(oldest, CLOSE.replaced);
    if (socket.confirmed === null) arriving -= 1;
    socket.confirmed = confirmed;
    deps.presence.socketOpened({ socketId: socket.state.id, accountId, role: confirmed.role });
  }

  function add(ws: WebSocket, stream: Duplex, address: string, confirmed: Confirmed | null): OpenSocket {
    const backpressure = new Backpressure(ws, stream);
    const drained = () => backpressure.drained();
    const isFlood = createFloodGauge(messages);
    const wire = createWire(ws, stream, drained);
    const state = { id: newId(), subscriptions: 0, calls: 0, drained, wire, channels: createChannels(ws, channels, wire) };
    const now = performance.now();
    const socket: OpenSocket = { ws, address, state, confirmed: null, timer: null, overAt: Infinity, heardAt: now, pingedAt: null, lastUsedAt: now };
    open.set(ws, socket);
    arriving += 1;
    const here = byAddress.get(address) ?? new Set();
    byAddress.set(address, here.add(socket));
    ws.on('message', (data, isBinary) => {
      // A frame of an open channel is charged to the rate of that channel: fifty a second are a voice and no flood.
      const charged = isBinary && isCharged(state.channels.receive(data));
      if (!charged && isFlood(messagesIn(data, isBinary))) {
        // Whoever sends so much may not heed the close either: from here on nothing is read as a call.
        ws.removeAllListeners('message');
        close(socket, CLOSE.flood);
        return;
      }
      // Nothing is answered to a frame.
      if (!charged) cork(stream);
      backpressure.heard();
      socket.heardAt = performance.now();
      socket.pingedAt = null;
      if (isBinary || !isPingOrPong(data)) socket.lastUsedAt = socket.heardAt;
    });
    ws.once('close', () => {
      open.delete(ws);
      state.channels.end();
      here.delete(socket);
      if (here.size === 0) byAddress.delete(address);
      if (socket.timer !== null) clearTimeout(socket.timer);
      if (socket.confirmed === null) arriving -= 1;
      else deps.presence.socketClosed({ socketId: socket.state.id });
    });
    if (confirmed === null) socket.timer = setTimeout(() => close(socket, CLOSE.silent), SIGN_IN_DEADLINE_MS);
    else identify(socket, confirmed);
    return socket;
  }

  /** Holds a batch of sockets against the database: whose session is over, or whose role is another one now, goes. */
  async function compare(batch: readonly OpenSocket[]): Promise<void> {
    const ids = [...new Set(batch.flatMap(({ confirmed }) => confirmed?.identity.sessionId ?? []))];
    const roles: ReadonlyMap<string, Role> = await deps.db.read(async (tx) => rolesOfSessions(tx, ids));
    for (const socket of batch) {
      if (socket.confirmed !== null && roles.get(socket.confirmed.identity.sessionId) !== socket.confirmed.role) close(socket, CLOSE.identityOver);
    }
  }

  const recheck = createRecheck(
    () => matching(() => true),
    recheckBatch,
    async (batch) =>
      compare(batch).catch((error: unknown) => {
        deps.log.warn(traceOf(error), 'open sockets could not be compared with the database; it is tried again');
      }),
  );
  const checker = setInterval(() => {
    const idleSince = performance.now() - SOCKET_IDLE_MS;
    for (const socket of open.values()) if (socket.state.subscriptions === 0 && socket.lastUsedAt < idleSince) close(socket, CLOSE.idle);
    recheck.look();
  }, SOCKET_RECHECK_MS);

  const keepAlive = createKeepAlive();
  const sweeper = setInterval(() => {
    keepAlive(open.values());
    const now = deps.node.now();
    for (const socket of open.values()) if (socket.overAt <= now && socket.ws.readyState === socket.ws.OPEN) close(socket, CLOSE.identityOver);
  }, SOCKET_SWEEP_MS);

  const stopListening = onRevocation(deps.bus, (revocation) => {
    const gone = matching(({ identity }) =>
      'sessionId' in revocation ? identity.sessionId === revocation.sessionId : identity.accountId === revocation.accountId,
    );
    // The answer to the very call that signs out is written before its socket goes.
    setImmediate(() => {
      for (const socket of gone) close(socket, CLOSE.identityOver);
    });
  });

  return {
    hasRoom(address, known) {
      const here = byAddress.get(address) ?? new Set();
      if (open.size >= overall || here.size >= perAddress) return false;
      return known || [...here].filter(({ confirmed }) => confirmed === null).length < unknownPerAddress;
    },
    add,
    of: (ws) => open.get(ws),
    identify,
    endSoon(socket) {
      if (socket.timer !== null) clearTimeout(socket.timer);
      socket.timer = setTimeout(() => close(socket, CLOSE.identityOver), SOCKET_FAREWELL_MS);
    },
    closeAll() {
      for (const socket of open.values()) close(socket, CLOSE.restart);
    },
    all: () => [...open.values()],
    channels: channels.counts,
    get arriving() {
      return arriving;
    },
    get size() {
      return open.size;
    },
    async [Symbol.asyncDispose]() {
      clearInterval(checker);
      clearInterval(sweeper);
      stopListening();
      await recheck[Symbol.asyncDispose]();
      for (const { ws } of open.values()) ws.terminate();
    },
  };
}

/** A token ends a socket when it expires; one that came in the moments after, which the leeway allows, when the leeway is over. */
const overAt = (expiresAt: number, now: number): number => (expiresAt > now ? expiresAt : expiresAt + TOKEN_LEEWAY_MS);
