import type { Level } from '@ezri/contract';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

const ACKNOWLEDGE_WITHIN_MS: Record<Level, number> = {
  0: 60 * MINUTE_MS,
  1: 60 * MINUTE_MS,
  2: 15 * MINUTE_MS,
  3: 5 * MINUTE_MS,
  4: 60 * SECOND_MS,
};

/** How long staff have to take an alert, in milliseconds from when it was raised or its level rose. */
export const acknowledgeWithinMs = (level: Level): number => ACKNOWLEDGE_WITHIN_MS[level];
