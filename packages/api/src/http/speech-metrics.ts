import type { EngineKind, Outcome, SpeechObserver } from '@ezri/ai';
import { BreakerState, FaultReason } from '@ezri/contract';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const ENGINES: readonly EngineKind[] = ['hearing', 'speaking'];
const OUTCOMES: readonly Outcome[] = ['ok', 'cancelled', ...FaultReason.options];
/** Seconds, around what a person waits for in a spoken conversation. */
const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 20];

/** What becomes of what the engines of speech are asked for, counted in `registry`. All labels come from closed sets. */
export function speechMetrics(registry: Registry): SpeechObserver {
  const registers = [registry];
  const requests = new Counter({
    name: 'ezri_speech_requests_total',
    help: 'Turns that were to be heard, and sentences that were to be spoken, by a server.',
    labelNames: ['engine', 'outcome'],
    registers,
  });
  const answer = new Histogram({
    name: 'ezri_speech_answer_seconds',
    help: 'Until all the words of a turn, or the first sound of a sentence, all attempts together.',
    labelNames: ['engine'],
    buckets: BUCKETS,
    registers,
  });
  const breaker = new Gauge({ name: 'ezri_speech_breaker', help: '1 for what the breaker is.', labelNames: ['engine', 'state'], registers });
  const showBreaker = (engine: EngineKind, now: BreakerState) => {
    for (const state of BreakerState.options) breaker.set({ engine, state }, state === now ? 1 : 0);
  };
  for (const engine of ENGINES) {
    for (const outcome of OUTCOMES) requests.inc({ engine, outcome }, 0);
    answer.zero({ engine });
    showBreaker(engine, 'closed');
  }
  return {
    onOutcome(engine, outcome, answerMs) {
      requests.inc({ engine, outcome });
      if (answerMs !== null) answer.observe({ engine }, answerMs / 1_000);
    },
    onBreaker: showBreaker,
  };
}
