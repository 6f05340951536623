import fc from 'fast-check';
import { expect, test } from 'vitest';
import { after, missedBefore } from './sequence.ts';

const U32 = 0xffff_ffff;

test('numbers go round', () => {
  expect(after(U32)).toBe(0);
  expect(missedBefore(after(U32), 0)).toBe(0);
  expect(missedBefore(U32 - 1, 2)).toBe(4);
  expect(missedBefore(2, U32 - 1)).toBeNull();
});

test('less than half the circle ahead is newer by exactly the distance, all else is older', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: U32 }), fc.integer({ min: 0, max: U32 }), (expected, distance) => {
      const seq = (expected + distance) % 2 ** 32;
      expect(missedBefore(expected, seq)).toBe(distance < 2 ** 31 ? distance : null);
    }),
  );
});
