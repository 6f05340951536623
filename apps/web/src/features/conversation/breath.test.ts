import { expect, test } from 'vitest';
import { breathAt, ROUND_SECONDS } from './breath.ts';

test('a round goes in, holds and goes out, and each second is counted down', () => {
  const told = Array.from({ length: ROUND_SECONDS }, (_, second) => breathAt(second)).map(({ phase, left }) => `${phase.step} ${left}`);
  expect(told).toEqual([
    ...[4, 3, 2, 1].map((left) => `breathIn ${left}`),
    ...[2, 1].map((left) => `hold ${left}`),
    ...[6, 5, 4, 3, 2, 1].map((left) => `breathOut ${left}`),
  ]);
});

test('then the next round begins', () => expect(breathAt(ROUND_SECONDS)).toMatchObject({ round: 2, left: 4 }));
