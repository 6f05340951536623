import { expect, test } from 'vitest';
import { SPOKEN, spoken } from '../testing/spoken.ts';
import { tellByteOrder, TELLING_BYTES } from './byte-order.ts';

const swapped = (pcm: Uint8Array): Buffer => Buffer.from(pcm).swap16();
function told(pcm: Uint8Array): Buffer {
  const order = tellByteOrder();
  return Buffer.concat([order.take(pcm), order.rest()]);
}

test.each(SPOKEN)('wherever %s begins, vowel or hiss, its order is told from as little as is waited for', (name) => {
  const { pcm } = spoken(name);
  for (let from = 0; from < pcm.length; from += 500) {
    const sound = pcm.subarray(from, from + TELLING_BYTES);
    expect(Buffer.compare(told(sound), sound), `${from}`).toBe(0);
    expect(Buffer.compare(told(swapped(sound)), sound), `${from}, big endian`).toBe(0);
  }
});

test('noise, in which neither order is smoother, is little endian', () => {
  const noise = Buffer.alloc(20_000);
  for (let at = 0, seed = 1; at < noise.length; at += 1, seed = (seed * 48_271) % 0x7fff_ffff) noise[at] = seed % 256;
  expect(Buffer.compare(told(noise), noise)).toBe(0);
});

test('silence is not held back, and what is held is bounded', () => {
  const order = tellByteOrder();
  expect(order.take(Buffer.alloc(50_000))).toHaveLength(50_000);
  const click = Buffer.alloc(TELLING_BYTES - 2);
  click[1] = 1;
  expect(order.take(click)).toHaveLength(0);
  expect(order.take(Buffer.alloc(2))).toHaveLength(TELLING_BYTES);
  expect(order.rest()).toHaveLength(0);
});
