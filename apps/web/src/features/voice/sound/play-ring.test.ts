import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlayRing } from './play-ring.ts';

const QUANTUM = 128;
const ones = (length: number): Float32Array => new Float32Array(length).fill(1);
const read = (ring: ReturnType<typeof createPlayRing>, length = QUANTUM): number[] => {
  const out = new Float32Array(length).fill(9);
  ring.read(out);
  return [...out];
};

test('sound is played in order and then there is silence; what does not fit is left out', () => {
  const ring = createPlayRing(5);
  expect(ring.write(Float32Array.of(1, 2, 3))).toBe(3);
  expect(read(ring, 2)).toEqual([1, 2]);
  expect(ring.write(Float32Array.of(4, 5, 6, 7, 8))).toBe(4);
  expect(read(ring, 7)).toEqual([3, 4, 5, 6, 7, 0, 0]);
  expect([ring.played, ring.waiting]).toEqual([7, 0]);
});

test('paused, it fades out within one piece, is silent, and goes on where it was', () => {
  const ring = createPlayRing(1_000);
  ring.write(ones(400));
  read(ring);
  ring.pause();
  const fading = read(ring);
  expect(fading).toEqual(fading.toSorted((a, b) => b - a));
  expect([fading[0], fading.at(-1)]).toEqual([expect.closeTo(1, 1), 0]);
  expect(read(ring)).toEqual(Array(QUANTUM).fill(0));
  expect([ring.played, ring.paused]).toEqual([2 * QUANTUM, true]);
  ring.resume();
  expect(read(ring)).toEqual(Array(QUANTUM).fill(1));
});

test('flushed, nothing is left but a piece that fades, and what comes next is played at once', () => {
  const ring = createPlayRing(2_000);
  ring.write(ones(1_500));
  read(ring);
  ring.flush();
  ring.write(Float32Array.from({ length: QUANTUM }, () => -1));
  expect(Math.min(...read(ring))).toBe(0);
  expect(read(ring)).toEqual(Array(QUANTUM).fill(-1));
  ring.write(ones(300));
  ring.pause();
  read(ring);
  ring.flush();
  expect([ring.waiting, ring.paused]).toEqual([0, false]);
  expect(read(ring)).toEqual(Array(QUANTUM).fill(0));
});

test('it never holds more than it may, and counts what was played to the sample', () => {
  const Step = fc.oneof(fc.record({ write: fc.nat(300) }), fc.record({ read: fc.nat(300) }), fc.constantFrom('pause', 'resume', 'flush'));
  fc.assert(
    fc.property(fc.array(Step, { maxLength: 40 }), (steps) => {
      const ring = createPlayRing(500);
      let [taken, lost] = [0, 0];
      for (const step of steps) {
        const before = ring.waiting;
        if (typeof step === 'string') ring[step]();
        else if ('write' in step) taken += ring.write(ones(step.write));
        else read(ring, step.read);
        if (step === 'flush') lost += before - ring.waiting;
        expect(ring.waiting).toBeLessThanOrEqual(500);
        expect(ring.played + ring.waiting + lost).toBe(taken);
      }
    }),
  );
});
