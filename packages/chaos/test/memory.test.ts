import { expect, test } from 'vitest';
import { tooHeavy } from '../src/check/memory.ts';

const weights = (...entries: [name: string, kept: number, peak: number][]) => new Map(entries.map(([name, kept, peak]) => [name, { kept, peak }]));

test('I6: what a node keeps may not grow much; what it has yet to throw away may', () => {
  const before = weights(['node 1', 300, 300], ['node 2', 300, 300]);
  expect(tooHeavy(before, weights(['node 1', 440, 900], ['node 2', 449, 449]))).toEqual([]);
  expect(tooHeavy(before, weights(['node 1', 450, 450], ['new', 900, 900]))).toEqual(['I6: node 1 keeps 150 MiB more than before']);
});
