import { expect, test } from 'vitest';
import { Collection, ratio, rounds, targetsOf } from './cells.ts';
import { figuresOf } from './statistics.ts';

test('medians, also of an even number', () => {
  expect(figuresOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, values: [3, 1, 2] });
  expect(figuresOf([4, 1, 2, 3]).median).toBe(2.5);
  expect(() => figuresOf([])).toThrow(RangeError);
});

test('ratios of medians, and what is not measured has none', () => {
  const collection = new Collection();
  for (const value of [10, 30, 20]) collection.add('cell', 'ezri', value);
  collection.add('cell', 'peer', 40);
  collection.add('alone', 'ezri', 1);
  const cells = collection.cells();
  expect(cells.map(({ name }) => name)).toEqual(['cell', 'alone']);
  expect(cells.map((cell) => ratio(cell, 'ezri', 'peer'))).toEqual([0.5, null]);
  expect(targetsOf(cells, 'ezri', 'peer', 0.4)).toEqual([{ text: 'cell: ezri / peer', bound: 0.4, value: 0.5, met: false }]);
  expect(targetsOf(cells, 'ezri', 'peer', 0.5).every(({ met }) => met)).toBe(true);
});

test.each([
  [[], 'abab'],
  [['b'], 'bb'],
])('contenders take turns, all or those that are asked for (%j)', async (who, expected) => {
  const order: string[] = [];
  await rounds({ repeats: 2, who }, [{ contender: 'a' }, { contender: 'b' }], async ({ contender }) => void order.push(contender));
  expect(order.join('')).toBe(expected);
});

test.each([
  [1, 'ab'],
  [2, 'aba'],
  [4, 'ababaa'],
])('whoever takes long has two turns less, but one (%i repeats)', async (repeats, expected) => {
  const order: string[] = [];
  await rounds({ repeats, who: [] }, [{ contender: 'a' }, { contender: 'b', fewer: 2 }], async ({ contender }) => void order.push(contender));
  expect(order.join('')).toBe(expected);
});
