import { expect, test } from 'vitest';
import { tooHeavy } from '../src/check/memory.ts';

const weights = (...entries: [name: string, pid: number, now: number, peak: number][]) =>
  new Map(entries.map(([name, pid, now, peak]) => [name, { pid, now, peak }]));

test('I6: a process that went on is judged by its peak, one that began anew by what it has', () => {
  const before = weights(['same', 1, 300, 900], ['again', 2, 300, 300]);
  expect(tooHeavy(before, weights(['same', 1, 310, 440], ['again', 3, 440, 900]))).toEqual([]);
  expect(tooHeavy(before, weights(['same', 1, 310, 450], ['again', 3, 450, 450]))).toEqual(['I6: same grew by 150 MiB', 'I6: again grew by 150 MiB']);
});
