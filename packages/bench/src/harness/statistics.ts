export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** The value below which `share` (0 to 1) of `values` lie, by nearest rank. Throws when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('There are no values.');
  return value;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
  max: percentile(values, 1),
});

export interface Figures {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** One per repeat, in order. */
  readonly values: readonly number[];
}

/** Of an even number the median is the mean of the two in the middle. Throws a RangeError when there are none. */
export function figuresOf(values: readonly number[]): Figures {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || min === undefined || max === undefined) throw new RangeError('There are no values.');
  return { median: (low + high) / 2, min, max, values };
}
