import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { inTime } from '@ezri/testkit';
import type { Answer, Job, Person, Plan, Shares, Taken, Usage, Wish } from './messages.ts';

const ENTRY = fileURLToPath(new URL('../servers/main.ts', import.meta.url));
const START_MS = 60_000;
/** The longest of the jobs is a publication of a minute, and a server may be slower than that. */
const ANSWER_MS = 240_000;

/** A contender in a process of its own. */
export interface MeasuredServer extends AsyncDisposable {
  readonly port: number;
  readonly token: string | null;
  publish(plan: Plan): Promise<void>;
  usage(collect?: boolean): Promise<Usage>;
  /** Ends every connection without a farewell. */
  drop(): Promise<void>;
  /** New people of Ezri's, each with a conversation. */
  people(count: number): Promise<readonly Person[]>;
  /** Follows so many topics in which nothing happens. */
  idle(topics: number): Promise<void>;
  taken(): Promise<Taken>;
  /** Profiles the server's processor while `work` runs. */
  profile(work: () => Promise<void>): Promise<Shares>;
}

export async function startServer(job: Job): Promise<MeasuredServer> {
  const env = { PATH: process.env['PATH'], NODE_ENV: 'production' };
  const child = fork(ENTRY, [JSON.stringify(job)], {
    env,
    execArgv: ['--expose-gc', '--no-warnings'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let ids = 0;
  const awaited = (id: number): Promise<unknown> => {
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    return answer.promise;
  };
  child.on('message', (answer: Answer) => {
    const waiter = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('fault' in answer) waiter?.reject(new Error(`${job.name}: ${answer.fault}`));
    else waiter?.resolve(answer.result);
  });
  const gone = once(child, 'exit').then(() => {
    for (const waiter of waiting.values()) waiter.reject(new Error(`${job.name}: the server process ended.`));
  });
  const ask = async (wish: Wish): Promise<unknown> => {
    ids += 1;
    const answer = awaited(ids);
    child.send({ ...wish, id: ids });
    return inTime(answer, `${job.name} to ${wish.what}`, ANSWER_MS);
  };
  const { port, token } = (await inTime(awaited(0), `${job.name} to start`, START_MS)) as { port: number; token: string | null };
  return {
    port,
    token,
    publish: async (plan) => void (await ask({ what: 'publish', plan })),
    usage: async (collect = false) => (await ask({ what: 'usage', collect })) as Usage,
    people: async (count) => (await ask({ what: 'people', count })) as Person[],
    idle: async (topics) => void (await ask({ what: 'idle', topics })),
    taken: async () => (await ask({ what: 'taken' })) as Taken,
    async profile(work) {
      await ask({ what: 'profile' });
      await work();
      return (await ask({ what: 'profile' })) as Shares;
    },
    drop: async () => void (await ask({ what: 'drop' })),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
