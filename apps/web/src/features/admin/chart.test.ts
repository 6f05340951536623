import { expect, it } from 'vitest';
import { ceilingOf, pathsOf, place } from './chart.ts';

const hour = (...values: number[]) => values.map((value, n) => ({ at: n * 60_000, value }));

it('tops the chart at the next round number', () => {
  expect([hour(), hour(0, 0), hour(1), hour(3), hour(7), hour(10), hour(11), hour(130)].map(ceilingOf)).toEqual([1, 1, 1, 5, 10, 10, 20, 200]);
});

it('spreads the points over the frame, the oldest at the left', () => {
  expect(place(hour(0, 5, 10), { width: 100, height: 40 }, 10)).toEqual([
    { x: 0, y: 40 },
    { x: 50, y: 20 },
    { x: 100, y: 0 },
  ]);
});

it('draws nothing for no points and a dot at the right for one', () => {
  expect(pathsOf([], { width: 10, height: 10 }, 1)).toEqual({ line: '', area: '' });
  expect(pathsOf(hour(1), { width: 10, height: 10 }, 1).line).toBe('M10 0');
});

it('closes the area along the bottom', () => {
  expect(pathsOf(hour(1, 2), { width: 10, height: 10 }, 2)).toEqual({ line: 'M0 5L10 0', area: 'M0 5L10 0L10 10L0 10Z' });
});
