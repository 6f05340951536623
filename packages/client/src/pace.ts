import type { Clock } from './clock.ts';

/** So many bytes a second in the long run, and so many at once after a rest. */
export interface Pace {
  /** Whether so many may go now; they are counted when they may. */
  take(bytes: number): boolean;
}

export function createPace({ bytesPerSecond, burstBytes }: { bytesPerSecond: number; burstBytes: number }, clock: Clock): Pace {
  let allowance = burstBytes;
  let countedAt = clock.now();
  return {
    take(bytes) {
      const now = clock.now();
      // A clock that was set back gives nothing.
      allowance = Math.min(burstBytes, allowance + (Math.max(0, now - countedAt) * bytesPerSecond) / 1_000);
      countedAt = now;
      if (bytes > allowance) return false;
      allowance -= bytes;
      return true;
    },
  };
}
