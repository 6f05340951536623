import { LOOP_BLOCKED_MS, LOOP_WINDOW_MS } from '../limits.ts';

/** Each look wakes the process, and a standstill may be measured short by as much. */
const LOOK_EVERY_MS = LOOP_BLOCKED_MS / 10;
const SAMPLE_MS = 1_000;

/** Watches how long the event loop stands still. */
export interface LoopWatch {
  /** Milliseconds: the longest it stood still within the last `LOOP_WINDOW_MS`. A quiet loop shows about 0. */
  longestMs(): number;
  [Symbol.dispose](): void;
}

/**
 * By a timer that knows when it should have come. Node's own histogram of delays forgets one when it is read, and reset, by a timer that is due earlier
 * than the histogram's: a loop that has just stood still is when that happens.
 */
export function watchEventLoop(): LoopWatch {
  let lookedAt = performance.now();
  let sampledAt = lookedAt;
  let longest = 0;
  let samples: number[] = [];
  const lateMs = (now: number) => Math.max(0, now - lookedAt - LOOK_EVERY_MS);
  const looker = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, lateMs(now));
    lookedAt = now;
    if (now - sampledAt < SAMPLE_MS) return;
    samples = [...samples, longest].slice(-LOOP_WINDOW_MS / SAMPLE_MS);
    longest = 0;
    sampledAt = now;
  }, LOOK_EVERY_MS).unref();
  return {
    longestMs: () => Math.max(longest, lateMs(performance.now()), ...samples),
    [Symbol.dispose]: () => clearInterval(looker),
  };
}
