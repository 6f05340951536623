import { backoffMs, type BackoffBounds } from './backoff.ts';
import type { Clock } from './clock.ts';

/** One thing at a time that is to be done again, with growing pauses until `succeeded()`. */
export interface Again {
  /** The first time at once, from the second time without success after a pause. */
  now(task: () => void): void;
  /** Always after a pause, of `atLeastMs` or more: for what many clients may be doing in the same instant. */
  later(task: () => void, atLeastMs?: number): void;
  succeeded(): void;
  cancel(): void;
}

export function createAgain(bounds: BackoffBounds, clock: Clock): Again {
  let attempts = 0;
  let cancel = (): void => undefined;
  const schedule = (task: () => void, atLeastMs = 0): void => {
    cancel();
    cancel = clock.after(Math.max(atLeastMs, backoffMs(attempts, bounds, clock.random)), task);
  };
  return {
    now(task) {
      attempts += 1;
      if (attempts > 1) return schedule(task);
      cancel();
      task();
    },
    later(task, atLeastMs) {
      attempts += 1;
      schedule(task, atLeastMs);
    },
    succeeded() {
      attempts = 0;
    },
    cancel() {
      cancel();
      cancel = () => undefined;
    },
  };
}
