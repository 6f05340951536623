import type { BreakerState } from '@ezri/contract';
import type { Outcome } from '../fallback/model-observer.ts';

/** What an engine of speech does: it turns sound into words, or words into sound. */
export type EngineKind = 'hearing' | 'speaking';

/** Whoever counts what becomes of turns that are heard and sentences that are spoken. Told of every one, with no word and no sound of it. */
export interface SpeechObserver {
  /** `answerMs`: until all the words, or the first sound, with all attempts; null when they never came. */
  onOutcome(engine: EngineKind, outcome: Outcome, answerMs: number | null): void;
  onBreaker(engine: EngineKind, state: BreakerState): void;
}
