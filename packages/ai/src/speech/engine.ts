import type { EngineHealth } from '@ezri/contract';
import { createBreaker } from '../fallback/breaker.ts';
import type { Outcome } from '../fallback/model-observer.ts';
import { createProviderRecord } from '../fallback/provider-record.ts';
import { patiently } from '../provider/patiently.ts';
import { faultIn, ProviderFault } from '../provider/provider-fault.ts';
import type { Provider } from '../provider/provider.ts';
import type { EngineBounds } from './bounds.ts';
import type { EngineKind, SpeechObserver } from './speech-observer.ts';

const MEANWHILE = "Conversations go on by the browser's own speech or by text.";

/** A server that is asked for what `P` is a part of. `isAnswer`: with this part it has done its work, as far as the breaker is concerned. */
export interface EngineParts<P> extends Pick<Provider, 'name' | 'probe'> {
  readonly kind: EngineKind;
  readonly bounds: EngineBounds;
  readonly isAnswer: (part: P) => boolean;
  readonly observer?: SpeechObserver | undefined;
}

export interface Engine<P> {
  readonly name: string;
  readonly isReady: boolean;
  /** What `ask` yields, in time, asked again before the first part, and not at all while it rests. Throws a `ProviderFault`, or the signal's reason once it is aborted. */
  run(ask: (signal: AbortSignal) => AsyncIterable<P>, signal: AbortSignal): AsyncGenerator<P>;
  health(): Promise<EngineHealth>;
}

/** What is the same for everything that hears or speaks: patience, breaker, record and counting. */
export function createEngine<P>({ kind, bounds, isAnswer, observer, name, probe }: EngineParts<P>): Engine<P> {
  // Nobody's words are behind a refusal: whoever refuses again and again has no such model, or no such page.
  const breaker = createBreaker(
    bounds,
    (state) => observer?.onBreaker(kind, state),
    () => true,
  );
  const record = createProviderRecord({ name, probe }, breaker, MEANWHILE);

  /** `asked` resolves once it may be asked, `judged` when the breaker has taken note of how it went, which `answered` tells. */
  function admit(answered: Promise<void>): { asked: Promise<void>; judged: Promise<void> } {
    const asked = Promise.withResolvers<void>();
    const run = breaker.run(async () => {
      asked.resolve();
      return answered;
    });
    return { asked: asked.promise, judged: run.catch((error: unknown) => asked.reject(error)) };
  }

  return {
    name,
    get isReady() {
      return breaker.isReady;
    },
    health: async () => record.health(),
    async *run(ask, signal) {
      const from = performance.now();
      const answered = Promise.withResolvers<void>();
      // The breaker may never begin to wait for it.
      answered.promise.catch(() => undefined);
      let answerMs: number | null = null;
      let outcome: Outcome = 'cancelled';
      signal.throwIfAborted();
      const { asked, judged } = admit(answered.promise);
      try {
        await asked;
        for await (const part of patiently(
          (own) => named(ask, own),
          bounds,
          signal,
          () => true,
        )) {
          if (answerMs === null && isAnswer(part)) {
            answerMs = performance.now() - from;
            answered.resolve();
          }
          yield part;
        }
        outcome = 'ok';
      } catch (error) {
        if (!signal.aborted && error instanceof ProviderFault) outcome = error.reason;
        answered.reject(error);
        throw error;
      } finally {
        answered.reject(new Error('nobody wanted it any more'));
        await judged;
        observer?.onOutcome(kind, outcome, answerMs);
        record.onOutcome(outcome);
      }
    },
  };
}

/** No part at all is a fault; what is no fault by name broke while it was read: bytes that are no text, say. */
async function* named<P>(ask: (signal: AbortSignal) => AsyncIterable<P>, signal: AbortSignal): AsyncGenerator<P> {
  let parts = 0;
  try {
    for await (const part of ask(signal)) {
      parts += 1;
      yield part;
    }
    if (parts === 0) throw new ProviderFault('empty');
  } catch (error) {
    signal.throwIfAborted();
    throw faultIn(error) ?? new ProviderFault('malformed');
  }
}
