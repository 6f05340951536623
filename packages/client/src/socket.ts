import { createWSClient, type TRPCWebSocketClient } from '@trpc/client';
import { createChannels, type Channel, type ChannelHandlers } from './channels.ts';
import { systemClock, type Clock } from './clock.ts';
import { createConnection, type ConnectionStore } from './connection.ts';
import { listeningEncoder } from './encoder.ts';
import { createGate } from './gate.ts';
import { promptSocket } from './prompt-socket.ts';
import { deviceOnline, surroundings, watchWakefulness, type Surroundings } from './wake.ts';

/**
 * A ping goes out when nothing was heard for this long; without an answer in the second time the line is dead. Ping must be the longer one.
 * A client on a dead or stopped node is to be back elsewhere within 8 s (docs/reliability.md, F05 and F17): 5 s here, half a second of `RETRY`, the rest to connect.
 */
export const PING_INTERVAL_MS = 3_000;
export const PONG_TIMEOUT_MS = 2_000;

/** Close codes by which the server says: do not come back as you are. 1008 is RFC 6455's "policy violation", 4400 to 4499 mirror HTTP's 4xx. */
export const isRefusingCode = (code: number): boolean => code === 1008 || (code >= 4400 && code <= 4499);

/** "Your identity is over": signed out, but also a token that ended or a role that changed. Who can show a fresh one may come back. */
export const IDENTITY_OVER = 4401;

const REFUSING = new Set(['UNAUTHORIZED', 'FORBIDDEN']);

export interface SocketOptions {
  /** `ws:` or `wss:`, for example `ws://localhost:3001/trpc`. */
  url: string;
  /** For clients without a cookie: asked at every connection, so that a token can be fresh. Do not give it in a browser. */
  connectionParams?: () => Promise<Record<string, string> | null>;
  WebSocket?: typeof WebSocket;
  /**
   * A refused upgrade looks like a dead network to a browser: this asks over HTTP (`account.me`) after a connection that never opened.
   * `refused`: stop trying. A rejected promise: no answer either, go on trying.
   */
  checkIdentity?: () => Promise<'accepted' | 'refused'>;
  /** The server does not accept who we are; the socket has stopped. Sign in, then `reconnectNow()`. */
  onAuthError?: (reason: string) => void;
  /** Milliseconds; `PING_INTERVAL_MS` and `PONG_TIMEOUT_MS` unless a test is in a hurry. */
  keepAlive?: { intervalMs: number; pongTimeoutMs: number };
  clock?: Clock;
  surroundings?: Surroundings;
}

export interface Socket extends Disposable {
  /** For `wsLink({ client })`. */
  readonly client: TRPCWebSocketClient;
  readonly connection: ConnectionStore;
  /** Drops what there is and connects at once; also after `refused`. */
  reconnectNow(): void;
  /**
   * Sound beside the calls, on the same socket. `ask` is a call that opens a channel and answers with its id. Null when the line changed while it asked, and the
   * id may be another line's: ask again. Rejects as `ask` does. A channel does not outlive the connection it was opened on (`onGone`).
   */
  openChannel(ask: () => Promise<number>, handlers: ChannelHandlers): Promise<Channel | null>;
}

/** A connection to `url` that keeps itself alive: tRPC's own client, without its traps T3 and T8. One for each signed-in page. */
export function createSocket(options: SocketOptions): Socket {
  const clock = options.clock ?? systemClock();
  const keepAlive = options.keepAlive ?? { intervalMs: PING_INTERVAL_MS, pongTimeoutMs: PONG_TIMEOUT_MS };
  const connection = createConnection();
  const sockets = new Set<WebSocket>();
  const open = new Set<WebSocket>();
  const channels = createChannels();
  let everTried = false;
  let accepted = false;
  let failures = 0;
  let retryAt = clock.now();
  let lastHeard = clock.now();
  let refusal: string | null = null;
  let checking = false;
  let disposed = false;

  const attempt = (): number => (everTried ? Math.max(1, failures) : 0);
  const show = (): void => {
    if (refusal !== null) connection.set({ kind: 'refused', reason: refusal });
    else if (open.size > 0) connection.set({ kind: 'live' });
    else if (!deviceOnline()) connection.set({ kind: 'offline' });
    else if (failures === 0) connection.set({ kind: 'connecting' });
    else connection.set({ kind: 'reconnecting', attempt: attempt(), retryAt });
  };
  const gate = createGate(attempt, clock, (at) => {
    retryAt = at;
    show();
  });
  const dropAll = (): void => {
    for (const socket of [...sockets]) socket.close();
  };
  const refuse = (reason: string): void => {
    if (refusal !== null || disposed) return;
    refusal = reason;
    gate.hold();
    dropAll();
    show();
    options.onAuthError?.(reason);
  };
  const accept = (): void => {
    accepted = true;
    failures = 0;
  };
  const askIdentity = async (): Promise<void> => {
    if (!options.checkIdentity || checking || refusal !== null || disposed) return;
    checking = true;
    try {
      const answer = await options.checkIdentity();
      if (answer === 'refused' && open.size === 0) refuse('account.required');
    } catch {
      // No answer over HTTP either: the network or the server is down, and the next attempt will tell.
    } finally {
      checking = false;
    }
  };
  const reconnectNow = (): void => {
    if (disposed) return;
    refusal = null;
    gate.release();
    dropAll();
    show();
  };

  const PromptSocket = promptSocket(
    options.WebSocket ?? WebSocket,
    {
      attempt,
      created(socket) {
        everTried = true;
        sockets.add(socket);
        if (disposed || refusal !== null) socket.close();
      },
      opened(socket) {
        open.add(socket);
        channels.opened(socket);
        accepted = false;
        lastHeard = clock.now();
        show();
      },
      heard(socket, message) {
        lastHeard = clock.now();
        if (message === 'PONG') {
          accept();
          channels.ponged(socket);
        } else if (typeof message !== 'string') channels.heard(socket, message);
      },
      pinged: channels.pinged,
      closed(socket, end) {
        sockets.delete(socket);
        open.delete(socket);
        channels.closed(socket);
        const served = end.opened && accepted;
        retryAt = clock.now();
        failures = served ? 1 : failures + 1;
        const mayRenew = served && end.code === IDENTITY_OVER && (options.checkIdentity ?? options.connectionParams) !== undefined;
        if (isRefusingCode(end.code) && !mayRenew) refuse(`close.${end.code}`);
        else if (!end.opened || mayRenew) void askIdentity();
        show();
      },
    },
    clock,
  );

  const client = createWSClient({
    url: async () => {
      await gate.pass();
      return options.url;
    },
    ...(options.connectionParams && { connectionParams: options.connectionParams }),
    WebSocket: PromptSocket,
    retryDelayMs: () => 0,
    keepAlive: { enabled: true, ...keepAlive },
    experimental_encoder: listeningEncoder({
      onAccepted: accept,
      onRejected: ({ code, reason }) => {
        if (REFUSING.has(code)) refuse(reason ?? 'account.required');
      },
    }),
  });

  const endWatch = watchWakefulness(options.surroundings ?? surroundings(), clock, {
    onNetwork: show,
    onDoubt: () => {
      if (refusal === null) reconnectNow();
    },
    onLook: () => {
      const silent = clock.now() - lastHeard > keepAlive.intervalMs + keepAlive.pongTimeoutMs;
      if (refusal === null && (open.size === 0 || silent)) reconnectNow();
    },
  });

  return {
    client,
    connection: { get: connection.get, subscribe: connection.subscribe, catchUp: connection.catchUp },
    reconnectNow,
    openChannel: async (ask, handlers) => channels.open(ask, handlers),
    [Symbol.dispose]() {
      if (disposed) return;
      disposed = true;
      endWatch();
      // Calls under way end with an error as soon as their socket is closed; nobody waits for the rest of tRPC's own farewell.
      client.close().catch(() => undefined);
      gate.shutDown();
      dropAll();
      connection.clear();
    },
  };
}
