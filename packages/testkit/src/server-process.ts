import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Server } from './client.ts';
import { inTime } from './collect.ts';

const MAIN = fileURLToPath(new URL('../../../apps/server/src/main.ts', import.meta.url));
/** From the start of the process to the line that says where it answers, and from SIGTERM to its end. */
const START_MS = 60_000;
const STOP_MS = 20_000;
/** The newest output that is kept for a complaint. */
const OUTPUT_MAX_CHARS = 20_000;

export interface ServerOptions {
  /** The folder with the embedded database. Not needed with a DATABASE_URL in `env`. */
  readonly dataDir?: string;
  /** 0, the default, picks a free one. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** What to run instead of `apps/server`. Its standard output must name its address. */
  readonly entry?: string;
  /** Options of Node itself, before the entry. */
  readonly execArgv?: readonly string[];
  /** Opens a channel to `process.on('message')` of the server. */
  readonly ipc?: boolean;
}

export interface ServerProcess extends Server, AsyncDisposable {
  readonly port: number;
  readonly child: ChildProcess;
  /** Ends it without a word (SIGKILL) and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop (SIGTERM) and waits. Answers with the exit code. */
  stop(): Promise<number | null>;
  /** What it printed, the newest part. */
  output(): string;
}

/** The real server in a process of its own, in demo mode, on this machine alone. Resolves once it says where it answers. */
export async function spawnServer({ dataDir, port = 0, env = {}, entry = MAIN, execArgv = [], ipc = false }: ServerOptions): Promise<ServerProcess> {
  let said = '';
  // The program itself and no shell or shim around it, so that a signal reaches it (trap T14).
  const child = spawn(process.execPath, [...execArgv, entry], {
    env: {
      PATH: '',
      HOST: '127.0.0.1',
      PORT: String(port),
      ...(dataDir === undefined ? {} : { DATA_DIR: dataDir }),
      EZRI_DEMO: '1',
      NO_COLOR: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
  });
  const gone = once(child, 'exit').then(([code]: unknown[]) => (typeof code === 'number' ? code : null));
  const bound = Promise.withResolvers<number>();
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-OUTPUT_MAX_CHARS);
    const match = /http:\/\/[\w.]+:(\d+)/.exec(said);
    if (match !== null) bound.resolve(Number(match[1]));
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (isRunning(child)) child.kill(signal);
    return inTime(gone, `the server to end after ${signal}`, STOP_MS);
  };
  try {
    const died = gone.then((code) => {
      throw new Error(`The server ended with ${code} before it was ready:\n${said}`);
    });
    const actual = await inTime(Promise.race([bound.promise, died]), () => `the server to be ready; it said:\n${said}`, START_MS);
    return {
      url: `http://127.0.0.1:${actual}`,
      port: actual,
      child,
      kill: async () => void (await end('SIGKILL')),
      stop: async () => end('SIGTERM'),
      output: () => said,
      async [Symbol.asyncDispose]() {
        await end('SIGKILL');
      },
    };
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
}

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;
