import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createLane, openRules, type Lane, type Rules } from './lane.ts';
import { createRandom } from '../random.ts';

/** Milliseconds between attempts to listen again on the own port, and how many there are. */
const LISTEN_AGAIN_MS = 50;
const LISTEN_ATTEMPTS = 100;

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** `up` is towards the target. */
export type Direction = 'up' | 'down' | 'both';

export interface FaultProxy extends AsyncDisposable {
  readonly port: number;
  /** The same URL, but through the proxy. */
  through(url: string): string;
  /** For connections that come from now on. */
  setTarget(target: Address): void;
  /** Holds bytes (and ends) back, nothing is lost: a network that stalls. */
  pause(direction?: Direction): void;
  resume(): void;
  /** Swallows bytes (and ends); connections stay open and new ones are accepted. After `heal` those that lost bytes are reset. */
  blackHole(direction?: Direction): void;
  /** Those that are open now pass nothing any more and nobody is told; new ones pass: a router on the way has forgotten them. `heal` resets what is left of them. */
  freeze(): void;
  /** Resets (RST) all open connections, on both sides. */
  reset(): void;
  /** New connections are refused by the system, or accepted again. Open ones go on. */
  refuse(refused: boolean): Promise<void>;
  /** Every chunk comes `ms` ± `jitterMs` later, in order. */
  delay(options: { readonly ms: number; readonly jitterMs?: number; readonly direction?: Direction }): void;
  drip(options: { readonly bytesPerSecond: number; readonly direction?: Direction }): void;
  /** Resets each of the next `connections` (1) connections, or with `open` those that are open now, once the target has sent `bytes` and would send more. */
  cutAfter(bytes: number, options?: { readonly connections?: number; readonly open?: boolean }): void;
  /** Ends every fault. */
  heal(): Promise<void>;
  /** Connections that are open now. */
  readonly connections: number;
}

interface Link {
  readonly up: Lane;
  readonly down: Lane;
  reset(): void;
}

/** A TCP proxy on 127.0.0.1 that can behave as networks do on bad days. */
export async function createFaultProxy(options: { readonly target: Address; readonly seed?: number }): Promise<FaultProxy> {
  const random = createRandom(options.seed ?? 0);
  const rules = { up: openRules(), down: openRules() };
  const links = new Set<Link>();
  let target = options.target;
  let toCut: { bytes: number; connections: number } | null = null;

  const rulesOf = (direction: Direction): Rules[] => (direction === 'both' ? [rules.up, rules.down] : [rules[direction]]);
  const pump = () => {
    for (const { up, down } of [...links]) {
      up.pump();
      down.pump();
    }
  };
  const change = (direction: Direction, changes: Partial<Rules>) => {
    for (const one of rulesOf(direction)) Object.assign(one, changes);
    pump();
  };

  const onConnection = (client: Socket) => {
    const server = connect({ ...target, allowHalfOpen: true });
    const reset = () => {
      for (const lane of [link.up, link.down]) lane.stop();
      links.delete(link);
      client.resetAndDestroy();
      // A socket that is still connecting cannot be reset.
      if (server.connecting) server.destroy();
      else server.resetAndDestroy();
    };
    const link: Link = {
      up: createLane({ from: client, to: server, rules: rules.up, random, cut: reset }),
      down: createLane({ from: server, to: client, rules: rules.down, random, cut: reset }),
      reset,
    };
    links.add(link);
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      // The lanes hear of it by `close`.
      socket.on('error', () => {});
      socket.on('close', () => {
        if (client.destroyed && server.destroyed) links.delete(link);
      });
    }
    if (toCut !== null) {
      link.down.cutAfter(toCut.bytes);
      toCut = toCut.connections > 1 ? { ...toCut, connections: toCut.connections - 1 } : null;
    }
  };

  let listener: Server | null = await listen(onConnection, 0);
  const { port } = listener.address() as AddressInfo;

  const proxy: FaultProxy = {
    port,
    through(url) {
      const proxied = new URL(url);
      proxied.hostname = '127.0.0.1';
      proxied.port = String(port);
      return proxied.href;
    },
    setTarget: (next) => void (target = next),
    pause: (direction = 'both') => change(direction, { paused: true }),
    resume: () => change('both', { paused: false }),
    blackHole: (direction = 'both') => change(direction, { swallows: true }),
    freeze() {
      for (const { up, down } of links) for (const lane of [up, down]) lane.freeze();
    },
    reset() {
      for (const link of [...links]) link.reset();
    },
    async refuse(refused) {
      if (refused) listener?.close();
      if (refused) listener = null;
      else listener ??= await listen(onConnection, port);
    },
    delay: ({ ms, jitterMs = 0, direction = 'both' }) => change(direction, { delayMs: ms, jitterMs }),
    drip: ({ bytesPerSecond, direction = 'both' }) => change(direction, { bytesPerSecond }),
    cutAfter(bytes, { connections = 1, open = false } = {}) {
      if (open) for (const { down } of links) down.cutAfter(bytes);
      else toCut = { bytes, connections };
    },
    async heal() {
      toCut = null;
      for (const { up, down } of links) for (const lane of [up, down]) lane.cutAfter(Number.POSITIVE_INFINITY);
      for (const link of [...links]) if (link.up.torn || link.down.torn) link.reset();
      change('both', openRules());
      await proxy.refuse(false);
    },
    get connections() {
      return links.size;
    },
    async [Symbol.asyncDispose]() {
      await proxy.refuse(true);
      proxy.reset();
    },
  };
  return proxy;
}

async function listen(onConnection: (socket: Socket) => void, port: number): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    const server = createServer({ allowHalfOpen: true }, onConnection);
    try {
      await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
      return server;
    } catch (error) {
      // Somebody's outgoing connection may have got the port for a moment.
      if (attempt === LISTEN_ATTEMPTS) throw error;
      await wait(LISTEN_AGAIN_MS);
    }
  }
}
