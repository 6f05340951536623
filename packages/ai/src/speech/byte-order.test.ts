import { expect, test } from 'vitest';
import { SPOKEN, spoken } from '../testing/spoken.ts';
import { tellByteOrder, TELLING_BYTES, UNSURE_BYTES } from './byte-order.ts';

const swapped = (pcm: Uint8Array): Buffer => Buffer.from(pcm).swap16();
function told(pcm: Uint8Array): Buffer {
  const order = tellByteOrder();
  return Buffer.concat([order.take(pcm.subarray(0, TELLING_BYTES)), order.take(pcm.subarray(TELLING_BYTES)), order.rest()]);
}

test.each(SPOKEN)('wherever %s begins, vowel or hiss, its order is told from as little as is waited for', (name) => {
  const { pcm } = spoken(name);
  for (let from = 0; from + TELLING_BYTES < pcm.length; from += 500) {
    const sound = pcm.subarray(from, from + UNSURE_BYTES);
    expect(Buffer.compare(told(sound), sound), `${from}`).toBe(0);
    expect(Buffer.compare(told(swapped(sound)), sound), `${from}, big endian`).toBe(0);
  }
});

/** As a voice of eight bits sounds that was made sixteen: nothing in the low bytes. */
const ofEightBits = (pcm: Uint8Array): Uint8Array => pcm.map((byte, at) => (at % 2 === 0 ? 0 : byte));

test.each(SPOKEN)('%s of eight bits made sixteen is little endian, wherever it begins', (name) => {
  const pcm = ofEightBits(spoken(name).pcm);
  for (let from = 0; from < pcm.length; from += 500) {
    const sound = pcm.subarray(from, from + TELLING_BYTES);
    expect(Buffer.compare(told(sound), sound), `${from}`).toBe(0);
  }
  expect(Buffer.compare(told(pcm), pcm)).toBe(0);
});

test('a faint beginning that could be either waits for more', () => {
  const faint = Buffer.alloc(TELLING_BYTES);
  for (let at = 1; at < faint.length; at += 4) faint[at] = 1;
  const sound = Buffer.concat([faint, swapped(spoken('ordinary').pcm).subarray(20_000, 40_000)]);
  const order = tellByteOrder();
  const out = [order.take(sound.subarray(0, TELLING_BYTES)), order.take(sound.subarray(TELLING_BYTES)), order.rest()];
  expect(Buffer.compare(Buffer.concat(out), swapped(sound))).toBe(0);
});

test('noise, in which neither order is smoother, is little endian', () => {
  const noise = Buffer.alloc(20_000);
  for (let at = 0, seed = 1; at < noise.length; at += 1, seed = (seed * 48_271) % 0x7fff_ffff) noise[at] = seed % 256;
  expect(Buffer.compare(told(noise), noise)).toBe(0);
});

test('silence is not held back, and what is held is bounded', () => {
  const order = tellByteOrder();
  expect(order.take(Buffer.alloc(50_000))).toHaveLength(50_000);
  const click = Buffer.alloc(UNSURE_BYTES - 2);
  click[1] = 1;
  expect(order.take(click)).toHaveLength(0);
  expect(order.take(Buffer.alloc(2))).toHaveLength(UNSURE_BYTES);
  expect(order.rest()).toHaveLength(0);
});
