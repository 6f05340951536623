import { randomBytes } from 'node:crypto';
import { temporaryFolder } from '@ezri/testkit';
import { CHECK_LIMIT_MS, createBalancer, type Balancer } from './balancer.ts';
import { createClusterNode, local, type ClusterNode } from './cluster-node.ts';
import { endWithProcess } from './end-with-process.ts';
import { createFaultProxy } from './fault-proxy.ts';
import type { Hook } from './hook-protocol.ts';
import { startPostgresServer, type PostgresServer } from './postgres-server.ts';
import { startRedisServer, type RedisServer } from './redis-server.ts';
import { until } from './until.ts';

/** All clients come from 127.0.0.1, which is not what the limits per address are about. */
const MANY = '100000';

export interface ClusterOptions {
  /** 3; always 1 when `embedded`. */
  readonly nodes?: number;
  readonly seed: number;
  /** Of every node. */
  readonly env?: Readonly<Record<string, string>>;
  /** What the nodes run instead of `apps/server`. */
  readonly entry?: string;
  /** Where a node is to end or stop by itself. */
  readonly hooks?: (index: number) => readonly Hook[];
  readonly clockOffsetMs?: (index: number) => number;
  /** True; never when `embedded`. */
  readonly redis?: boolean;
  /** One node with the embedded database in a temporary folder. */
  readonly embedded?: boolean;
  /** Everything that any node prints. */
  readonly onOutput?: (index: number, text: string) => void;
}

export interface Cluster extends AsyncDisposable {
  /** Of the balancer. */
  readonly url: string;
  readonly seed: number;
  readonly nodes: readonly ClusterNode[];
  readonly balancer: Balancer;
  /** The superuser's way to it and the controls. Null when embedded. */
  readonly postgres: PostgresServer | null;
  /** Of the nodes' database, through no proxy. Null when embedded. After `useDatabaseAt` that of the new server. */
  readonly directUrl: string | null;
  /** Null without Redis. */
  readonly redis: RedisServer | null;
  /** Ends all faults: proxies healed, Postgres and Redis running and resumed, all nodes running. Resolves once the balancer sends connections to each of them. */
  heal(): Promise<void>;
  /** Resolves once the balancer sends connections to all nodes. */
  untilReady(ms?: number): Promise<void>;
  /** All connections to the database now go to `server`, and those that are open are reset: what a fail-over does. */
  useDatabaseAt(server: PostgresServer): void;
  /** Embedded only: stops the node (SIGTERM), gives `work` the folder of its database, and starts it again. */
  whileStopped<T>(work: (dataDir: string) => Promise<T>): Promise<T>;
}

/** Postgres, Redis, nodes and balancer as processes, with a fault proxy on each edge: node to database, node to Redis, balancer to node. */
export async function createCluster(options: ClusterOptions): Promise<Cluster> {
  const { seed, embedded = false, nodes: count = 3 } = options;
  await using stack = new AsyncDisposableStack();
  const nodes: ClusterNode[] = [];
  stack.use(
    endWithProcess(() => {
      for (const { pid } of nodes) if (pid !== null) process.kill(pid, 'SIGKILL');
    }),
  );
  const folder = embedded ? stack.use(await temporaryFolder()) : null;
  const postgres = embedded ? null : stack.use(await startPostgresServer());
  const databaseUrl = (await postgres?.createDatabase()) ?? null;
  const databaseName = databaseUrl === null ? null : new URL(databaseUrl).pathname;
  const redis = embedded || options.redis === false ? null : stack.use(await startRedisServer());
  const balancer = stack.use(await createBalancer());
  const env = {
    JWT_SECRET: randomBytes(48).toString('base64'),
    TRUST_PROXY: '1',
    EZRI_SOCKETS_PER_ADDRESS: MANY,
    EZRI_CALLS_PER_ADDRESS: MANY,
    EZRI_SIGN_UPS_PER_ADDRESS: MANY,
    ...options.env,
  };
  let primary = postgres;

  for (let index = 0; index < (embedded ? 1 : count); index += 1) {
    const proxy = async (edge: number, port: number) => createFaultProxy({ target: local(port), seed: seed + index * 3 + edge });
    // Without a server behind it, a proxy refuses: embedded, nobody calls it.
    const db = await proxy(0, postgres?.address.port ?? 0);
    const toRedis = redis === null ? null : await proxy(1, redis.port);
    const front = await proxy(2, 0);
    const node = createClusterNode({
      index,
      dataDir: folder?.path,
      entry: options.entry,
      db,
      redis: toRedis,
      front,
      env: {
        ...env,
        ...(databaseUrl === null ? {} : { DATABASE_URL: db.through(databaseUrl) }),
        ...(redis === null || toRedis === null ? {} : { REDIS_URL: toRedis.through(redis.url) }),
      },
      hooks: options.hooks?.(index) ?? [],
      clockOffsetMs: options.clockOffsetMs?.(index) ?? 0,
      onOutput: (text) => options.onOutput?.(index, text),
    });
    nodes.push(stack.use(node));
  }
  await Promise.all(nodes.map(async (node) => node.start()));
  for (const { front } of nodes) balancer.add(local(front.port));

  // What the balancer found is half a second old: the nodes are asked too.
  const isReady = async ({ url }: ClusterNode) =>
    (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(CHECK_LIMIT_MS) }).catch(() => null))?.ok === true;
  const hasBus = async ({ url }: ClusterNode) => {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(CHECK_LIMIT_MS) }).catch(() => null);
    return (await answer?.text().catch(() => ''))?.includes('"bus":"ok"') === true;
  };
  const untilReady = async (ms?: number) =>
    until(
      async () => (await Promise.all(nodes.map(isReady))).every(Boolean) && balancer.states().every(({ state }) => state === 'up'),
      () => `all nodes to be ready; the balancer says ${JSON.stringify(balancer.states())}`,
      ms,
    );
  await untilReady();
  const owned = stack.move();
  return {
    url: balancer.url,
    seed,
    nodes,
    balancer,
    postgres,
    redis,
    get directUrl() {
      return databaseName === null || primary === null ? null : at(primary, databaseName);
    },
    untilReady,
    useDatabaseAt(server) {
      primary = server;
      for (const { db } of nodes) {
        db.setTarget(server.address);
        db.reset();
      }
    },
    async whileStopped(work) {
      const [node] = nodes;
      if (folder === null || node === undefined) throw new Error('Only the embedded database is read while its node is stopped.');
      if (node.pid !== null) await node.stopGracefully();
      try {
        return await work(folder.path);
      } finally {
        await node.start();
        await untilReady();
      }
    },
    async heal() {
      redis?.resume();
      await primary?.start();
      if (redis?.pid === null) await redis.start();
      for (const node of nodes) {
        node.resume();
        for (const proxy of [node.db, node.redis, node.front]) await proxy?.heal();
      }
      await Promise.all(nodes.map(async (node) => node.start()));
      await untilReady();
      // Signing in needs Redis, and a node is ready without it.
      if (redis !== null) await until(async () => (await Promise.all(nodes.map(hasBus))).every(Boolean), 'all nodes to have Redis again');
    },
    [Symbol.asyncDispose]: async () => owned.disposeAsync(),
  };
}

function at({ url }: PostgresServer, database: string): string {
  const direct = new URL(url);
  direct.pathname = database;
  return direct.href;
}
