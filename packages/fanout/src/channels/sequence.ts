const HALF = 2 ** 31;

/** The next number of a u32 counter. */
export const after = (seq: number): number => (seq + 1) >>> 0;

/**
 * How many are missing before `seq` when `expected` was to come, 0 to 2^31 - 1; null for one that has been, or is older than another that has been.
 * Numbers go round (RFC 1982): what is less than half the circle ahead is newer.
 */
export function missedBefore(expected: number, seq: number): number | null {
  const ahead = (seq - expected) >>> 0;
  return ahead < HALF ? ahead : null;
}
