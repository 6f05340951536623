import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { inTime } from '@ezri/testkit';
import type { Journal } from '../journal.ts';
import type { CrowdAnswer, CrowdOptions, CrowdRequest, CrowdState } from './crowd-protocol.ts';

const PROCESS = fileURLToPath(new URL('crowd-process.ts', import.meta.url));
/** Signing in takes its time on purpose. */
const ANSWER_MS = 180_000;

type Request = CrowdRequest extends infer R ? (R extends CrowdRequest ? Omit<R, 'id'> : never) : never;

export interface Crowd extends AsyncDisposable {
  /** Resolves when every client has begun to connect. */
  open(options: CrowdOptions): Promise<void>;
  talk(perSecond: number): Promise<void>;
  state(): Promise<CrowdState>;
  /** Writes down in `journal` what these clients asked for and saw. */
  report(journal: Journal): Promise<void>;
}

/** Clients by the hundred, in a process of their own. */
export function startCrowd(): Crowd {
  const child = fork(PROCESS, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const waiting = new Map<number, PromiseWithResolvers<CrowdAnswer>>();
  let asked = 0;
  child.on('message', (answer: CrowdAnswer) => {
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The crowd ended with ${code}.`));
    waiting.clear();
  });
  const ask = async (request: Request): Promise<CrowdAnswer> => {
    const id = (asked += 1);
    const answered = Promise.withResolvers<CrowdAnswer>();
    waiting.set(id, answered);
    child.send({ ...request, id });
    const answer = await inTime(answered.promise, `the crowd to answer "${request.type}"`, ANSWER_MS);
    if (answer.error !== undefined) throw new Error(`The crowd could not "${request.type}": ${answer.error}`);
    return answer;
  };
  return {
    open: async (options) => void (await ask({ type: 'open', options })),
    talk: async (perSecond) => void (await ask({ type: 'talk', perSecond })),
    async state() {
      const { state } = await ask({ type: 'state' });
      if (state === undefined) throw new Error('The crowd did not say how it is.');
      return state;
    },
    async report(journal) {
      const { journal: theirs } = await ask({ type: 'journal' });
      for (const op of theirs?.ops ?? []) journal.ops.push(op);
      for (const step of theirs?.shown ?? []) journal.shown.push(step);
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
