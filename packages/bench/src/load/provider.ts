import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { inTime } from '@ezri/testkit';

const ENTRY = fileURLToPath(new URL('../servers/pacing-provider.ts', import.meta.url));
const START_MS = 20_000;
/** It tells when the stream is over: the person may have all of it a moment before. */
const TELL_MS = 5_000;

/**
 * What the provider said in one stream. `ends[n]`: characters up to the end of token `n`; the last entry is the end of the stream, one character beyond the text. `sentAt`: when each was sent, in
 * milliseconds since the Unix epoch with fractions.
 */
export interface Paced {
  readonly stream: string;
  readonly ends: readonly number[];
  readonly sentAt: readonly number[];
}

export interface PacingProvider extends AsyncDisposable {
  /** What Ezri is given as `AI_BASE_URL`. */
  readonly url: string;
  /** What it said in this stream, once it has told. */
  said(stream: string): Promise<Paced>;
}

/** A provider in a process of its own that sends `tokens` tokens to everybody who asks, one every `everyMs`. */
export async function startProvider({ everyMs, tokens }: { everyMs: number; tokens: number }): Promise<PacingProvider> {
  const child = fork(ENTRY, [String(everyMs), String(tokens)], { execArgv: ['--no-warnings'], env: { PATH: process.env['PATH'] } });
  const gone = once(child, 'exit');
  const told = new Map<string, PromiseWithResolvers<Paced>>();
  const of = (stream: string) => {
    const known = told.get(stream) ?? Promise.withResolvers<Paced>();
    told.set(stream, known);
    return known;
  };
  const [{ port }] = (await inTime(once(child, 'message'), 'the provider to start', START_MS)) as [{ port: number }];
  child.on('message', (paced: Paced) => of(paced.stream).resolve(paced));
  return {
    url: `http://127.0.0.1:${port}/v1`,
    said: async (stream) => inTime(of(stream).promise, `the provider to tell of ${stream}`, TELL_MS),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** How long after the provider had sent what lets a piece of text go it was here. What ends at `end` may go once the character behind it is known. */
export function lagOf({ ends, sentAt }: Paced, end: number, heardAt: number): number {
  const token = ends.findIndex((reached) => reached > end);
  return heardAt - (sentAt[token] ?? Number.NaN);
}
