import { get } from 'node:http';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Address } from './fault-proxy.ts';

export const CHECK_EVERY_MS = 500;
export const CHECK_LIMIT_MS = 1_000;
export const FAILURES_TO_DOWN = 2;

/** `draining`: it answers, but not with 2xx: gets no new connections and keeps those that it has. */
export type BackendState = 'up' | 'draining' | 'down';

export interface Balancer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  add(backend: Address): void;
  remove(backend: Address): void;
  /** What the last checks found, in the order of adding. */
  states(): { readonly port: number; readonly state: BackendState; readonly connections: number }[];
}

export interface BalancerOptions {
  /** What becomes of the connections to a backend that goes down: 'reset' as with HAProxy's `on-marked-down shutdown-sessions`. */
  readonly shutDown?: 'reset' | 'leave';
  /** Milliseconds between two checks of one backend. */
  readonly checkEveryMs?: number;
}

interface Backend {
  readonly address: Address;
  state: BackendState;
  failures: number;
  readonly pairs: Set<readonly [Socket, Socket]>;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Spreads connections over the backends that are up, to the one with the fewest, as HAProxy's `mode tcp` with `leastconn`, `option redispatch` and a check of GET /readyz.
 * Bytes go through as they are.
 */
export async function createBalancer({ shutDown = 'reset', checkEveryMs = CHECK_EVERY_MS }: BalancerOptions = {}): Promise<Balancer> {
  const backends = new Map<number, Backend>();
  const waiting = new Set<Socket>();
  let turn = 0;

  const resetAll = (backend: Backend) => {
    for (const pair of [...backend.pairs]) for (const socket of pair) socket.resetAndDestroy();
  };
  const mark = (backend: Backend, seen: BackendState) => {
    backend.failures = seen === 'down' ? backend.failures + 1 : 0;
    if (seen === 'down' && backend.failures < FAILURES_TO_DOWN) return;
    const fell = seen === 'down' && backend.state !== 'down';
    backend.state = seen;
    if (fell && shutDown === 'reset') resetAll(backend);
  };
  const watch = async (backend: Backend) => {
    const seen = await check(backend.address);
    if (backends.get(backend.address.port) !== backend) return;
    mark(backend, seen);
    backend.timer = setTimeout(() => void watch(backend), checkEveryMs);
  };

  /** The one with the fewest connections; those with equally many take turns. */
  const choose = (tried: ReadonlySet<Backend>): Backend | undefined => {
    const free = [...backends.values()].filter((backend) => backend.state === 'up' && !tried.has(backend));
    const fewest = Math.min(...free.map(({ pairs }) => pairs.size));
    const equal = free.filter(({ pairs }) => pairs.size === fewest);
    turn += 1;
    return equal[turn % equal.length];
  };

  const dispatch = (client: Socket, tried = new Set<Backend>()) => {
    const backend = choose(tried);
    if (backend === undefined || client.destroyed) {
      waiting.delete(client);
      client.resetAndDestroy();
      return;
    }
    const server = connect({ ...backend.address, allowHalfOpen: true });
    const pair = [client, server] as const;
    backend.pairs.add(pair);
    const refused = () => {
      backend.pairs.delete(pair);
      dispatch(client, tried.add(backend));
    };
    server.once('error', refused);
    server.once('connect', () => {
      server.off('error', refused);
      waiting.delete(client);
      join(client, server, () => backend.pairs.delete(pair));
    });
  };

  const listener = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (client) => {
    client.on('error', () => {});
    waiting.add(client);
    client.once('close', () => waiting.delete(client));
    dispatch(client);
  });
  await new Promise<void>((resolve, reject) => listener.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;

  const remove = ({ port: gone }: Address) => {
    const backend = backends.get(gone);
    if (backend === undefined) return;
    clearTimeout(backend.timer);
    backends.delete(gone);
    resetAll(backend);
  };
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    add(address) {
      const backend: Backend = { address, state: 'down', failures: 0, pairs: new Set(), timer: undefined };
      backends.set(address.port, backend);
      void watch(backend);
    },
    remove,
    states: () => [...backends.values()].map(({ address, state, pairs }) => ({ port: address.port, state, connections: pairs.size })),
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => listener.close(resolve));
      for (const { address } of [...backends.values()]) remove(address);
      for (const client of waiting) client.destroy();
      await closed;
    },
  };
}

/** Passes bytes, ends and resets both ways until both sides are gone. */
function join(client: Socket, server: Socket, onGone: () => void): void {
  for (const [from, to] of [
    [client, server],
    [server, client],
  ] as const) {
    from.setNoDelay(true);
    from.on('error', () => {});
    from.on('close', (failed) => {
      if (failed) to.resetAndDestroy();
      else if (!to.writableEnded) to.end();
      if (from.destroyed && to.destroyed) onGone();
    });
    from.pipe(to);
  }
  client.resume();
  if (client.destroyed) server.destroy();
}

function check({ host, port }: Address): Promise<BackendState> {
  return new Promise((resolve) => {
    const request = get({ host, port, path: '/readyz', agent: false, signal: AbortSignal.timeout(CHECK_LIMIT_MS) }, (response) => {
      response.resume();
      const status = response.statusCode ?? 0;
      resolve(status >= 200 && status < 300 ? 'up' : 'draining');
    });
    request.on('error', () => resolve('down'));
  });
}
