import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { inTime } from '@ezri/testkit';

const ENTRY = fileURLToPath(new URL('../servers/voice-engines.ts', import.meta.url));
const START_MS = 20_000;
/** They tell when they have answered: whoever asked may have it a moment before. */
const TELL_MS = 20_000;

export type EngineKind = 'hearing' | 'writing' | 'speaking';

/** From the last byte of a request to its answer, and how much sound a sentence is. */
export interface Latencies {
  readonly hearingMs: number;
  readonly writingMs: number;
  readonly speakingMs: number;
  readonly sentenceMs: number;
}

/** How long one answer took. */
export interface EngineTime {
  readonly kind: EngineKind;
  readonly ms: number;
}

export interface KnownEngines extends AsyncDisposable {
  /** What Ezri is given as `AI_BASE_URL` and `SPEECH_BASE_URL`. */
  readonly url: string;
  /** What the engines took for the first words, the first text and the first sound since this was called, together, once all three have been given. */
  next(): Promise<number>;
}

/** Engines of OpenAI's kind with known latencies, in a process of their own. */
export async function startEngines(latencies: Latencies): Promise<KnownEngines> {
  const child = fork(ENTRY, [JSON.stringify(latencies)], { execArgv: ['--no-warnings'], env: { PATH: process.env['PATH'] } });
  const gone = once(child, 'exit');
  let waiting: { readonly times: Map<EngineKind, number>; readonly all: PromiseWithResolvers<number> } | null = null;
  const [{ port }] = (await inTime(once(child, 'message'), 'the engines to start', START_MS)) as [{ port: number }];
  child.on('message', ({ kind, ms }: EngineTime) => {
    if (waiting === null || waiting.times.has(kind)) return;
    waiting.times.set(kind, ms);
    if (waiting.times.size === 3) waiting.all.resolve([...waiting.times.values()].reduce((sum, each) => sum + each, 0));
  });
  return {
    url: `http://127.0.0.1:${port}/v1`,
    async next() {
      waiting = { times: new Map(), all: Promise.withResolvers() };
      return inTime(waiting.all.promise, 'the engines to tell how long they took', TELL_MS);
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
