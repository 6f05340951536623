/** Looks that it takes at most until each has been looked at. */
export const RECHECK_LOOKS = 6;

export interface Recheck extends AsyncDisposable {
  /** One look now, unless the last one is still under way: a database that is away must not gather them. */
  look(): void;
}

/**
 * Takes turns over `all()`, in a circle: a look that only went on to the newest would never come back to the oldest while others arrive. `atLeast` in one look, and so
 * many more that each has its turn within `RECHECK_LOOKS`, however many there are.
 */
export function createRecheck<T>(all: () => readonly T[], atLeast: number, work: (batch: readonly T[]) => Promise<void>): Recheck {
  let from = 0;
  let looking: Promise<void> | null = null;

  function next(): readonly T[] {
    const present = all();
    const count = Math.min(present.length, Math.max(atLeast, Math.ceil(present.length / RECHECK_LOOKS)));
    const start = present.length === 0 ? 0 : from % present.length;
    from = start + count;
    return [...present.slice(start), ...present.slice(0, start)].slice(0, count);
  }

  return {
    look() {
      if (looking !== null) return;
      const batch = next();
      if (batch.length === 0) return;
      looking = work(batch).finally(() => {
        looking = null;
      });
    },
    async [Symbol.asyncDispose]() {
      await looking;
    },
  };
}
