import type { ModelObserver, Outcome } from '@ezri/ai';
import { BreakerState, FaultReason } from '@ezri/contract';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const OUTCOMES: readonly Outcome[] = ['ok', 'cancelled', ...FaultReason.options];
/** Seconds, around what a person feels: at once, soon, late. */
const BUCKETS = [0.1, 0.25, 0.5, 1, 2, 4, 8, 15];

/** What becomes of the replies that a provider is asked for, counted in `registry`. All labels come from closed sets. */
export function modelMetrics(registry: Registry): ModelObserver {
  const registers = [registry];
  const replies = new Counter({
    name: 'ezri_model_replies_total',
    help: 'Replies that the provider was asked for.',
    labelNames: ['outcome'],
    registers,
  });
  const firstText = new Histogram({
    name: 'ezri_model_first_text_seconds',
    help: 'Until the first text of a reply, all attempts together.',
    buckets: BUCKETS,
    registers,
  });
  const standIns = new Counter({
    name: 'ezri_model_stand_ins_total',
    help: 'Replies that the scripted companion wrote because the provider did not begin them.',
    registers,
  });
  const breaker = new Gauge({ name: 'ezri_model_breaker', help: '1 for what the breaker is.', labelNames: ['state'], registers });
  const showBreaker = (now: BreakerState) => {
    for (const state of BreakerState.options) breaker.set({ state }, state === now ? 1 : 0);
  };
  for (const outcome of OUTCOMES) replies.inc({ outcome }, 0);
  showBreaker('closed');
  return {
    onReply(outcome, firstTextMs) {
      replies.inc({ outcome });
      if (firstTextMs !== null) firstText.observe(firstTextMs / 1_000);
    },
    onStandIn: () => standIns.inc(),
    onBreaker: showBreaker,
  };
}
