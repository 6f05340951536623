/** Time and chance, handed in so that a test owns both. Times are milliseconds; `random` gives a number in [0, 1). */
export interface Clock {
  now(): number;
  random(): number;
  /** Runs `task` once after `ms`, unless the returned function is called before. */
  after(ms: number, task: () => void): () => void;
}

/** The machine's own clock. The globals are looked up at each call, so fake timers that a test installs later are seen. */
export const systemClock = (): Clock => ({
  now: () => Date.now(),
  random: () => Math.random(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
});
