import type { BreakerState, FaultReason } from '@ezri/contract';

/** How a reply that a provider was asked for came to its end. `cancelled`: nobody wanted it any more. */
export type Outcome = 'ok' | 'cancelled' | FaultReason;

/** Whoever counts what becomes of replies. Told of every one, with no word of what was said. */
export interface ModelObserver {
  /** `firstTextMs`: until the first text, with all attempts; null when none came. */
  onReply(outcome: Outcome, firstTextMs: number | null): void;
  /** The scripted companion writes this one. */
  onStandIn(): void;
  onBreaker(state: BreakerState): void;
}
