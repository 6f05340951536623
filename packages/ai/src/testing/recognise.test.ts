import { expect, test } from 'vitest';
import { createResampler } from '../speech/resample.ts';
import { recognise } from './recognise.ts';
import { sceneOf, SPOKEN, spoken } from './spoken.ts';

/** Quieter, and with noise in the room. The same every time. */
function throughTheAir(pcm: Uint8Array, gain: number): Uint8Array {
  const sound = Buffer.from(pcm);
  let seed = 11;
  for (let at = 0; at < sound.length; at += 2) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    sound.writeInt16LE(Math.round(sound.readInt16LE(at) * gain + (seed / 2 ** 30 - 1) * 30), at);
  }
  return sound;
}

test.each(SPOKEN)('%s is known again, also quieter, in noise, after a browser has had it at another rate, and without its edges', (name) => {
  const { text, pcm } = spoken(name);
  expect(recognise(pcm)).toBe(text);
  expect(recognise(throughTheAir(sceneOf([700, name, 900]), 0.4))).toBe(text);
  const browsers = createResampler(48_000, 16_000)(createResampler(16_000, 48_000)(sceneOf([130, name, 400])));
  expect(recognise(browsers)).toBe(text);
  expect(recognise(pcm.subarray(3_200, pcm.length - 1_600))).toBe(text);
});

test('what is said one after the other is told in that order', () => {
  expect(recognise(sceneOf(['thanks', 600, 'cough', 400, 'work', 1_000, 'backchannel']))).toBe(
    [spoken('thanks').text, spoken('work').text, spoken('backchannel').text].join(' '),
  );
});

test.each(['risk', 'work', 'wait', 'spanish', 'long', 'ordinary'] as const)('%s in two pieces is its words, each in one of them', (name) => {
  const { pcm, text } = spoken(name);
  for (const share of [0.3, 0.5, 0.7]) {
    const cut = Math.round((pcm.length * share) / 2) * 2;
    const pieces = [pcm.subarray(0, cut), pcm.subarray(cut)].map((piece) => recognise(throughTheAir(piece, 0.8)));
    // A word that is cut in two may be in neither or in both.
    const [first = '', second = ''] = pieces;
    expect(text.startsWith(first), first).toBe(true);
    expect(text.endsWith(second), second).toBe(true);
    expect(Math.abs(`${first} ${second}`.split(' ').length - text.split(' ').length)).toBeLessThanOrEqual(1);
  }
});

test('silence, noise and sounds of other kinds are no words', () => {
  expect(recognise(new Uint8Array())).toBe('');
  expect(recognise(new Uint8Array(64_000))).toBe('');
  expect(recognise(throughTheAir(new Uint8Array(64_000), 1))).toBe('');
  const tone = Buffer.alloc(64_000);
  for (let n = 0; n < tone.length / 2; n += 1) tone.writeInt16LE(Math.round(8_000 * Math.sin(n / 9)), n * 2);
  expect(recognise(tone)).toBe('');
});
