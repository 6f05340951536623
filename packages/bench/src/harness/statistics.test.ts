import { expect, test } from 'vitest';
import { percentile, spreadOf } from './statistics.ts';

test('percentiles by nearest rank, whatever the order', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(spreadOf(hundred)).toEqual({ p50: 50, p95: 95, max: 100 });
  expect(spreadOf([7])).toEqual({ p50: 7, p95: 7, max: 7 });
  expect(percentile([3, 1, 2], 0)).toBe(1);
});

test('of nothing there is no percentile', () => {
  expect(() => percentile([], 0.5)).toThrow(RangeError);
});
