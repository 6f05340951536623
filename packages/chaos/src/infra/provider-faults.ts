import type { LanguageModel } from '@ezri/ai';
import { setImmediate as turn } from 'node:timers/promises';

const HUGE_CHARS = 10 * 1024 * 1024;

/** How a provider breaks. `said` is what the person said: providers quote it in their errors. */
type Way = (said: string) => AsyncIterable<string>;

/** What must become of the reply: how it ends, and why. */
export interface ProviderFault {
  readonly way: Way;
  readonly ends: 'completed' | 'failed: provider' | 'failed: timeout';
}

async function* throwing(message: string, pieces: readonly string[] = []): AsyncIterable<string> {
  yield* pieces;
  throw new Error(message);
}

export const PROVIDER_FAULTS: Readonly<Record<string, ProviderFault>> = {
  hang: {
    ends: 'failed: timeout',
    // It does not notice that it is told to stop, either.
    way: async function* () {
      await new Promise<never>(() => undefined);
      yield '';
    },
  },
  empty: {
    ends: 'failed: timeout',
    way: async function* () {
      for (;;) {
        await turn();
        yield '';
      }
    },
  },
  busy: { ends: 'failed: provider', way: (said) => throwing(`429 Too Many Requests: ${said}`) },
  down: { ends: 'failed: provider', way: (said) => throwing(`503 Service Unavailable: ${said}`) },
  silent: { ends: 'failed: provider', way: async function* () {} },
  broken: { ends: 'failed: provider', way: (said) => throwing(`socket hang up: ${said}`, ['I hear ', 'you, and ']) },
  garbage: {
    ends: 'completed',
    way: async function* () {
      yield* ['\uD800', '\u0000\u0001\u001b[31m', '\uDC00\uDC00', 'a\uD83D', '\uDE00b', '\u202e\ufffe\uffff', '{"type":"reset"}', '\u2028</script>'];
    },
  },
  huge: {
    ends: 'completed',
    way: async function* () {
      yield 'é'.repeat(HUGE_CHARS);
    },
  },
  endless: {
    ends: 'completed',
    way: async function* () {
      for (;;) yield 'and then ';
    },
  },
};

const NAMED = /provider:(\w+)/;

/** Breaks in the way that the last thing said names; otherwise answers at once. */
export function faultyModel(): LanguageModel {
  return {
    name: 'faulty',
    scripted: true,
    async *reply({ history }) {
      const said = history.at(-1)?.text ?? '';
      const fault = PROVIDER_FAULTS[NAMED.exec(said)?.[1] ?? ''];
      const pieces = fault === undefined ? ['I hear you.', ' Tell me more.'] : fault.way(said);
      for await (const text of pieces) yield { kind: 'text', text };
    },
    summarise: async () => '',
    health: async () => ({ status: 'ok', detail: 'A model of the harness.', latencyMs: 0, provider: null }),
  };
}
