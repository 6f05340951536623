import type { Patience } from './patiently.ts';

/** How long a provider is waited for and how much it may say. Milliseconds and bytes. `attempts`, `retryMs` and `retryAfterMs` as in `Patience`. */
export interface Bounds extends Pick<Patience, 'betweenMs' | 'attempts' | 'retryMs' | 'retryAfterMs'> {
  /** The first text must have come by then, all attempts together. Shorter than what a run of the api waits for, so that somebody can still stand in. */
  readonly firstTextMs: number;
  /** The whole reply. Shorter than what a run of the api waits for, so that the fault is told as what it is. */
  readonly replyMs: number;
  readonly summaryMs: number;
  /** Of one answer, and of one line in it: an event of a stream is a few lines, an answer in JSON mostly one. */
  readonly answerBytes: number;
  readonly lineBytes: number;
}

export const BOUNDS: Bounds = {
  firstTextMs: 15_000,
  betweenMs: 15_000,
  replyMs: 110_000,
  summaryMs: 20_000,
  answerBytes: 4 * 1024 * 1024,
  lineBytes: 256 * 1024,
  attempts: 3,
  retryMs: 300,
  retryAfterMs: 5_000,
};
