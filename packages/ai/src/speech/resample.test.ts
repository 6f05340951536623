import { expect, test } from 'vitest';
import { createResampler } from './resample.ts';

const tone = (rate: number, seconds: number, hertz = 440): Buffer => {
  const pcm = Buffer.alloc(Math.round(rate * seconds) * 2);
  for (let n = 0; n < pcm.length / 2; n += 1) pcm.writeInt16LE(Math.round(10_000 * Math.sin((2 * Math.PI * hertz * n) / rate)), n * 2);
  return pcm;
};

test('the same rate is the same sound', () => {
  const pcm = tone(24_000, 0.1);
  expect(createResampler(24_000, 24_000)(pcm)).toBe(pcm);
});

test.each([
  [16_000, 24_000],
  [22_050, 24_000],
  [44_100, 24_000],
  [48_000, 24_000],
  [48_000, 16_000],
])('a tone of %i samples a second is the same tone with %i', (from, to) => {
  const given = Buffer.from(createResampler(from, to)(tone(from, 0.5)));
  const wanted = tone(to, 0.5);
  expect(Math.abs(given.length - wanted.length)).toBeLessThanOrEqual(6);
  const worst = Array.from({ length: given.length / 2 - 4 }, (_, n) => Math.abs(given.readInt16LE(n * 2) - wanted.readInt16LE(n * 2)));
  // A hundredth of the loudness.
  expect(Math.max(...worst)).toBeLessThan(100);
});

test.each([2, 6, 14, 642, 4_800])('in pieces of %i bytes it is what it is as a whole', (bytes) => {
  const pcm = tone(22_050, 0.2);
  const resample = createResampler(22_050, 24_000);
  const pieces = Array.from({ length: Math.ceil(pcm.length / bytes) }, (_, n) => resample(pcm.subarray(n * bytes, (n + 1) * bytes)));
  const whole = Buffer.from(createResampler(22_050, 24_000)(pcm));
  const joined = Buffer.concat(pieces);
  expect(joined.length).toBe(whole.length);
  // Where a sample lies is counted in parts of one, which a rounding may move by one step.
  const apart = Array.from({ length: whole.length / 2 }, (_, n) => Math.abs(whole.readInt16LE(n * 2) - joined.readInt16LE(n * 2)));
  expect(Math.max(...apart)).toBeLessThanOrEqual(1);
});

test('nothing stays nothing', () => expect(createResampler(16_000, 24_000)(new Uint8Array())).toHaveLength(0));
