import type { LanguageModel } from './language-model.ts';
import { composeReply } from './companion/compose.ts';
import { defaultPause, pieces } from './companion/stream.ts';
import { summariseByRules } from './companion/summary.ts';

/** `pause` waits and rejects with the signal's reason when it is aborted; `wordsPerSecond` is the speed of writing (default 18). */
export interface ScriptedCompanionOptions {
  pause?: (ms: number, signal: AbortSignal) => Promise<void>;
  wordsPerSecond?: number;
}

const WORDS_PER_SECOND = 18;
const SECOND_MS = 1000;

/** The embedded companion: a reflective listener made of rules. It needs no key and no network, and the same history gives the same reply. */
export function createScriptedCompanion(options: ScriptedCompanionOptions = {}): LanguageModel {
  const pause = options.pause ?? defaultPause;
  const wordsPerSecond = options.wordsPerSecond ?? WORDS_PER_SECOND;
  return {
    name: 'Scripted companion',
    scripted: true,
    async *reply(request, signal) {
      signal.throwIfAborted();
      for (const piece of pieces(composeReply(request))) {
        const words = piece.trim().split(/\s+/u).length;
        await pause((words / wordsPerSecond) * SECOND_MS, signal);
        signal.throwIfAborted();
        yield { kind: 'text', text: piece };
      }
    },
    async summarise(request, signal) {
      signal.throwIfAborted();
      return summariseByRules(request);
    },
    health: () => Promise.resolve({ status: 'ok', detail: 'The scripted companion is built in and always there.', latencyMs: 0, provider: null }),
  };
}
