import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { redisServer } from './redis-binaries.ts';

/** Milliseconds that a server may take to start. */
const START_MS = 10_000;

export interface TestRedis {
  readonly url: string;
  /** Null while it does not run, and always for the server of `TEST_REDIS_URL`. */
  readonly pid: number | null;
  /** Ends it at once (SIGKILL). */
  kill(): Promise<void>;
  /** Starts it again on the same port, with nothing in it. */
  start(): Promise<void>;
  /** Stops it so that it is silent but its connections stay (SIGSTOP), until `resume` (SIGCONT). */
  pause(): void;
  resume(): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A real Redis or Valkey: the one of `TEST_REDIS_URL`, or one of our own on 127.0.0.1, on a free port, in a temporary folder, that writes nothing to disk.
 * With `control` always one of our own, which alone can be killed, started and paused. `settings` are lines of its configuration, such as `['maxmemory', '2mb']`.
 */
export async function startRedis({
  control = false,
  settings = [],
}: { control?: boolean; settings?: readonly [string, string][] } = {}): Promise<TestRedis> {
  const given = process.env['TEST_REDIS_URL'];
  return given === undefined || control || settings.length > 0 ? startServer(settings) : notOurs(given);
}

async function startServer(settings: readonly [string, string][]): Promise<TestRedis> {
  const program = redisServer();
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'ezri-redis-'));
  const all: [string, string][] = [['port', String(port)], ['bind', '127.0.0.1'], ['dir', folder], ['save', ''], ['appendonly', 'no'], ...settings];
  let child: ChildProcess | null = null;
  const killNow = () => void child?.kill('SIGKILL');
  process.once('exit', killNow);

  const kill = async () => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    child = null;
  };
  const redis: TestRedis = {
    url: `redis://127.0.0.1:${port}`,
    get pid() {
      return child?.pid ?? null;
    },
    kill,
    async start() {
      await kill();
      child = spawn(
        program,
        all.flatMap(([name, value]) => [`--${name}`, value]),
        { cwd: folder, stdio: 'ignore' },
      );
      await untilItAnswers(port, child);
    },
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    async [Symbol.asyncDispose]() {
      process.off('exit', killNow);
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    await redis.start();
  } catch (error) {
    await redis[Symbol.asyncDispose]();
    throw error;
  }
  return redis;
}

async function untilItAnswers(port: number, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error('Redis did not start for the tests.');
    await wait(20);
  }
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write('PING\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString().startsWith('+PONG');
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

function notOurs(url: string): TestRedis {
  const refuse = () => {
    throw new Error('The server of TEST_REDIS_URL is not ours to stop: ask startRedis for one with { control: true }.');
  };
  return {
    url,
    pid: null,
    kill: async () => refuse(),
    start: async () => refuse(),
    pause: refuse,
    resume: refuse,
    [Symbol.asyncDispose]: async () => {},
  };
}
