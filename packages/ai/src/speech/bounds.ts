import type { BreakerBounds } from '../fallback/breaker.ts';
import { BREAKER_BOUNDS } from '../fallback/breaker.ts';
import type { Patience } from '../provider/patiently.ts';

/** How long an engine is waited for, how much it may answer (bytes) and when it is left alone. */
export interface EngineBounds extends Patience, BreakerBounds {
  readonly answerBytes: number;
}

const MEBIBYTE = 1024 * 1024;
const OFTEN = { attempts: 2, retryMs: 200, retryAfterMs: 1_500 };

/** A minute of speech takes a small machine many seconds. The whole is shorter than what a session of the api waits for, so that a fault is told as what it is and counts. */
export const HEARING_BOUNDS: EngineBounds = {
  ...BREAKER_BOUNDS,
  ...OFTEN,
  firstMs: 20_000,
  betweenMs: 10_000,
  wholeMs: 28_000,
  // The AI service sends sound as well, which is not used.
  answerBytes: 4 * MEBIBYTE,
};

/** Of one sentence. Somebody waits in silence for its first sound. */
export const SPEAKING_BOUNDS: EngineBounds = {
  ...BREAKER_BOUNDS,
  ...OFTEN,
  firstMs: 8_000,
  betweenMs: 5_000,
  wholeMs: 60_000,
  answerBytes: 4 * MEBIBYTE,
};

/** A minute of speech has less than half of this, in UTF-16 units. An engine that repeats itself without end is cut here. */
export const HEARD_MAX_CHARS = 4_000;
