import { expect, test } from 'vitest';
import { lagOf } from './provider.ts';

test('a sentence may go when the token with the character behind it has been sent, the last one at the end of the stream', () => {
  // "So." " Yes" "." and the end.
  const paced = { stream: 's', ends: [3, 7, 8, 9], sentAt: [100, 140, 180, 181] };
  expect(lagOf(paced, 3, 145)).toBe(5);
  expect(lagOf(paced, 8, 190)).toBe(9);
  expect(lagOf(paced, 9, 190)).toBeNaN();
});
