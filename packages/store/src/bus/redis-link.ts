import { Redis } from 'ioredis';

/** Milliseconds between two pings. */
export const PING_MS = 500;
/** Milliseconds without a byte while an answer is due, after which a connection counts as dead. With the ping: a silent Redis is noticed within 3 s. */
export const SILENCE_MS = 2_000;
/** Milliseconds to reach the server. */
export const DIAL_MS = 2_000;
/** Milliseconds between two attempts to dial, at least and at most. */
export const REDIAL_MIN_MS = 50;
export const REDIAL_MAX_MS = 2_000;
/** Milliseconds that a closing connection may take to say goodbye. */
const GOODBYE_MS = 100;

/** Full jitter, so that nodes that lost Redis together do not come back together. `times` counts from 1. */
export const redialDelay = (times: number, random = Math.random()): number =>
  REDIAL_MIN_MS + random * (Math.min(REDIAL_MAX_MS, REDIAL_MIN_MS * 2 ** times) - REDIAL_MIN_MS);

/** One connection to Redis that is dialled again for ever, and refuses commands at once while it is down instead of keeping them. */
export interface Link {
  readonly client: Redis;
  readonly up: boolean;
  /** Of the last ping that was answered; null while down. */
  readonly latencyMs: number | null;
  /** Called each time a connection is usable, is lost (failed attempts included), and after each ping interval. */
  on(what: 'up' | 'down' | 'tick', listener: () => void): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** `commandMs`: milliseconds after which a single command is given up. It may still be carried out. */
export function openLink(url: string, name: string, commandMs?: number): Link {
  const client = new Redis(url, {
    connectionName: name,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResubscribe: false,
    autoResendUnfulfilledCommands: false,
    connectTimeout: DIAL_MS,
    socketTimeout: SILENCE_MS,
    disconnectTimeout: GOODBYE_MS,
    retryStrategy: (times) => redialDelay(times),
    ...(commandMs === undefined ? {} : { commandTimeout: commandMs }),
  });
  // `down` tells; without a listener ioredis would print the error, arguments and all.
  client.on('error', () => {});
  let latencyMs: number | null = null;
  client.on('close', () => (latencyMs = null));

  const ping = async () => {
    const start = performance.now();
    try {
      await client.ping();
      latencyMs = performance.now() - start;
    } catch {
      // The silence itself closes the connection.
    }
  };
  client.on('ready', () => void ping());
  const ticks = new Set<() => void>();
  const timer = setInterval(() => {
    if (client.status === 'ready') void ping();
    // ioredis gives up for good when it cannot even begin to dial.
    else if (client.status === 'end') client.connect().catch(() => {});
    for (const tick of ticks) tick();
  }, PING_MS);

  return {
    client,
    get up() {
      return client.status === 'ready';
    },
    get latencyMs() {
      return latencyMs;
    },
    on(what, listener) {
      if (what === 'tick') ticks.add(listener);
      else client.on(what === 'up' ? 'ready' : 'close', listener);
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      ticks.clear();
      if (client.status === 'end') return;
      // Between two attempts there is no connection that could still end.
      const ended = client.status === 'reconnecting' ? undefined : new Promise<void>((resolve) => client.once('end', () => resolve()));
      client.disconnect();
      await ended;
    },
  };
}
