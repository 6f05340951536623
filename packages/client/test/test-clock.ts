import type { Clock } from '../src/clock.ts';

export interface TestClock extends Clock {
  /** Moves time on, running what falls due, in order; promises settle in between. */
  advance(ms: number): Promise<void>;
  /** Lets promises settle without time going by. */
  settle(): Promise<void>;
  /** Timers that are waiting. */
  readonly pending: number;
}

export function createTestClock(random: () => number = () => 0.5): TestClock {
  const timers = new Set<{ at: number; task: () => void }>();
  let now = 1_000_000;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    now: () => now,
    random,
    after(ms, task) {
      const timer = { at: now + ms, task };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (;;) {
        const due = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due);
        now = Math.max(now, due.at);
        due.task();
        await settle();
      }
      now = until;
      await settle();
    },
    settle,
    get pending() {
      return timers.size;
    },
  };
}
