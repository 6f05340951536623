import { inTime, spawnServer, type ServerProcess } from '@ezri/testkit';
import type { Address, FaultProxy } from './fault-proxy.ts';
import { HOOK_OPTIONS, type Hook, type HookAnswer, type HookOptions, type HookRequest, type HookStats } from './hook-protocol.ts';

/** Milliseconds that a node may take to answer over its channel, beyond what it was told to be blocked. */
const ANSWER_MS = 10_000;
const OUTPUT_MAX_CHARS = 4_000_000;

export interface StartOptions extends HookOptions {
  readonly env?: Readonly<Record<string, string>>;
}

export interface ClusterNode extends AsyncDisposable {
  readonly index: number;
  /** `node 1` and so on. */
  readonly name: string;
  /** Through its own front proxy, past the balancer; the same after every start. */
  readonly url: string;
  /** Null while it does not run. */
  readonly pid: number | null;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code, or throws after 20 s. */
  stopGracefully(): Promise<number | null>;
  /** SIGSTOP and SIGCONT. */
  suspend(): void;
  resume(): void;
  /** With the options of the cluster and these. A node that still runs is left as it is. */
  start(options?: StartOptions): Promise<void>;
  /** `stopGracefully`, or `kill` with `hard`, and `start`. */
  restart(options?: StartOptions & { readonly hard?: boolean }): Promise<void>;
  /** Resolves when the process has ended, by whatever. At once when it does not run. */
  ended(): Promise<void>;
  /** Blocks its event loop. Resolves when it is free again. */
  block(ms: number): Promise<void>;
  /** Shifts what its `Date` says. Timers and the monotonic clock stay right. */
  setClock(offsetMs: number): Promise<void>;
  /** Ends or stops it at the n-th message from now. */
  arm(hook: Hook): Promise<void>;
  /** Since the last time they were asked for. */
  stats(): Promise<HookStats>;
  /** Has it collect its garbage, so that what it weighs is what it keeps. Holds its event loop up for a moment. */
  collect(): Promise<void>;
  /** What it printed in all its lives, the newest `OUTPUT_MAX_CHARS`. */
  output(): string;
  readonly db: FaultProxy;
  /** Null without Redis. */
  readonly redis: FaultProxy | null;
  /** Between the balancer, or whoever uses `url`, and the node. */
  readonly front: FaultProxy;
}

export interface NodeSetup extends StartOptions {
  readonly index: number;
  readonly dataDir: string | undefined;
  /** What to run instead of `apps/server`. */
  readonly entry: string | undefined;
  readonly db: FaultProxy;
  readonly redis: FaultProxy | null;
  readonly front: FaultProxy;
  /** Everything that the node prints. */
  readonly onOutput: (text: string) => void;
}

type Request = HookRequest extends infer R ? (R extends HookRequest ? Omit<R, 'id'> : never) : never;

/** One node as a process of `apps/server`, not started yet. */
export function createClusterNode(setup: NodeSetup): ClusterNode {
  const { index, db, redis, front } = setup;
  const name = `node ${index + 1}`;
  let server: ServerProcess | null = null;
  let requests = 0;
  let said = '';
  const hear = (text: string) => {
    said = (said + text).slice(-OUTPUT_MAX_CHARS);
    setup.onOutput(text);
  };

  const running = (): ServerProcess => {
    if (server === null || !isAlive(server)) throw new Error(`${name} does not run.`);
    return server;
  };
  const ask = async (request: Request, ms = ANSWER_MS): Promise<HookAnswer> => {
    const { child } = running();
    const id = (requests += 1);
    const answered = Promise.withResolvers<HookAnswer>();
    const listen = (answer: HookAnswer) => {
      if (answer.id === id) answered.resolve(answer);
    };
    child.on('message', listen);
    try {
      child.send({ ...request, id }, (error) => {
        if (error !== null) answered.reject(error);
      });
      return await inTime(answered.promise, `${name} to answer "${request.type}"`, ms);
    } finally {
      child.off('message', listen);
    }
  };

  const node: ClusterNode = {
    index,
    name,
    db,
    redis,
    front,
    url: `http://127.0.0.1:${front.port}`,
    get pid() {
      return server !== null && isAlive(server) ? (server.child.pid ?? null) : null;
    },
    async kill() {
      await server?.kill();
    },
    stopGracefully: async () => running().stop(),
    suspend: () => void running().child.kill('SIGSTOP'),
    resume: () => void server?.child.kill('SIGCONT'),
    async start({ env = {}, hooks = setup.hooks ?? [], clockOffsetMs = setup.clockOffsetMs ?? 0 } = {}) {
      if (node.pid !== null) return;
      server = await spawnServer({
        ...(setup.dataDir === undefined ? {} : { dataDir: setup.dataDir }),
        ...(setup.entry === undefined ? {} : { entry: setup.entry }),
        execArgv: ['--import', hooksWith({ hooks, clockOffsetMs })],
        ipc: true,
        env: { ...setup.env, ...env },
      });
      for (const stream of [server.child.stdout, server.child.stderr]) stream?.on('data', (bytes: Buffer) => hear(bytes.toString('utf8')));
      hear(server.output());
      front.setTarget(local(server.port));
    },
    async restart({ hard = false, ...options } = {}) {
      if (hard) await node.kill();
      else await node.stopGracefully();
      await node.start(options);
    },
    async ended() {
      const child = server?.child;
      if (child === undefined || node.pid === null) return;
      await new Promise((resolve) => child.once('exit', resolve));
    },
    block: async (ms) => void (await ask({ type: 'block', ms }, ms + ANSWER_MS)),
    setClock: async (offsetMs) => void (await ask({ type: 'clock', offsetMs })),
    arm: async (hook) => void (await ask({ type: 'arm', hook })),
    collect: async () => void (await ask({ type: 'collect' })),
    async stats() {
      const { stats } = await ask({ type: 'stats' });
      if (stats === undefined) throw new Error(`${name} answered without its measurements.`);
      return stats;
    },
    output: () => said,
    async [Symbol.asyncDispose]() {
      await node.kill();
      for (const proxy of [front, db, redis]) await proxy?.[Symbol.asyncDispose]();
    },
  };
  return node;
}

function hooksWith(options: HookOptions): string {
  const url = new URL('node-hooks.ts', import.meta.url);
  url.searchParams.set(HOOK_OPTIONS, JSON.stringify(options));
  return url.href;
}

export const local = (port: number): Address => ({ host: '127.0.0.1', port });

const isAlive = ({ child }: ServerProcess): boolean => child.exitCode === null && child.signalCode === null;
