import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFramer } from './framer.ts';
import { fromPcm16, levelOf, toPcm16 } from './pcm.ts';
import { createResampler } from './resampler.ts';

const tone = (hz: number, rate: number, seconds: number, loud = 0.5): Float32Array =>
  Float32Array.from({ length: Math.round(rate * seconds) }, (_, at) => loud * Math.sin((2 * Math.PI * hz * at) / rate));
const powerOf = (samples: Float32Array): number => samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;

test('samples come back from PCM as they went in, and what is too loud is clipped', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: -2, max: 2, noNaN: true })), (samples) => {
      const back = fromPcm16(toPcm16(Float32Array.from(samples)));
      expect(back).toHaveLength(samples.length);
      samples.forEach((sample, at) => expect(back[at]).toBeCloseTo(Math.max(-1, Math.min(1, sample)), 3));
    }),
  );
  expect([...toPcm16(Float32Array.of(1, -1, 0))]).toEqual([0xff, 0x7f, 0x01, 0x80, 0, 0]);
});

test('half a sample at the end is left out, wherever the bytes begin', () => {
  const bytes = new Uint8Array([9, 0xff, 0x7f, 0, 0, 1]).subarray(1);
  expect([...fromPcm16(bytes)]).toEqual([1, 0]);
});

test('the level is 0 for silence and 1 for somebody who speaks up, and grows between', () => {
  expect(levelOf(new Float32Array(320))).toBe(0);
  expect(levelOf(tone(300, 16_000, 0.02, 0.9))).toBe(1);
  const levels = [0.001, 0.01, 0.05, 0.2].map((loud) => levelOf(tone(300, 16_000, 0.02, loud)));
  expect(levels).toEqual(levels.toSorted((a, b) => a - b));
});

test('frames are of one size, whatever the pieces, and nothing is lost but the rest', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { maxLength: 12 }), (lengths) => {
      const out: number[] = [];
      const framer = createFramer(320, (frame) => void out.push(...frame));
      let next = 0;
      for (const length of lengths) framer.push(Float32Array.from({ length }, () => (next += 1)));
      expect(out).toHaveLength(next - (next % 320));
      expect(out).toEqual(Array.from({ length: out.length }, (_, at) => at + 1));
    }),
  );
});

test.each([
  [48_000, 16_000],
  [44_100, 16_000],
  [24_000, 48_000],
  [22_050, 44_100],
])('from %i to %i a voice keeps its pitch and its loudness', (from, to) => {
  const heard = createResampler(from, to).push(tone(440, from, 1));
  expect(heard.length).toBeGreaterThan(to * 0.97);
  expect(heard.length).toBeLessThanOrEqual(to);
  const middle = heard.subarray(to / 4, to / 2);
  expect(powerOf(middle)).toBeCloseTo(0.125, 2);
  let crossings = 0;
  for (let at = 1; at < middle.length; at += 1) if ((middle[at - 1] ?? 0) < 0 && (middle[at] ?? 0) >= 0) crossings += 1;
  expect(crossings).toBeGreaterThanOrEqual(109);
  expect(crossings).toBeLessThanOrEqual(111);
});

test('what is too high for the new rate is taken out, and does not come back as another tone', () => {
  const heard = createResampler(48_000, 16_000).push(tone(11_000, 48_000, 0.5));
  expect(powerOf(heard.subarray(800))).toBeLessThan(0.0005);
});

test('in whatever pieces sound comes, it is brought to the new rate as if it had come in one', () => {
  const sound = tone(500, 44_100, 0.2);
  const whole = createResampler(44_100, 16_000).push(sound);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 30 }), (lengths) => {
      const resampler = createResampler(44_100, 16_000);
      const out: number[] = [];
      let at = 0;
      for (const length of [...lengths, sound.length]) {
        out.push(...resampler.push(sound.subarray(at, at + length)));
        at = Math.min(sound.length, at + length);
      }
      expect(out).toHaveLength(whole.length);
      expect(Math.max(...out.map((sample, index) => Math.abs(sample - (whole[index] ?? 9))))).toBeLessThan(1e-3);
    }),
    { numRuns: 40 },
  );
});
