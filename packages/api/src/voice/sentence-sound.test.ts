import type { TextToSpeech } from '@ezri/ai';
import { expect, test, vi } from 'vitest';
import { EngineSound } from './sentence-sound.ts';

const RATE = 24_000;
/** 20 ms of samples of two bytes. */
const FRAME_BYTES = 960;

/** Sound whose bytes count up, in chunks of these lengths. */
function counting(lengths: readonly number[]): TextToSpeech {
  return {
    name: 'counting',
    sampleRate: RATE,
    isReady: true,
    health: () => Promise.reject(new Error('Nobody asks.')),
    async *speak() {
      let next = 0;
      for (const length of lengths) {
        await Promise.resolve();
        yield Uint8Array.from({ length }, () => (next += 1) & 0xff);
      }
    },
  };
}

test.each([[[10 * FRAME_BYTES]], [[336, 1_584, 4, 2_000, 958, 2]], [Array.from({ length: 50 }, () => 62)]])(
  'whatever chunks an engine sends (%j), frames hold each byte once and in order',
  async (lengths) => {
    const whole = lengths.reduce((sum, length) => sum + length, 0);
    const sound = new EngineSound(counting(lengths), 'Hello.', 'en', () => undefined);
    const frames: Uint8Array[] = [];
    await vi.waitFor(() => {
      for (let taken = sound.take(0); taken !== 'over'; taken = sound.take(0)) {
        if (typeof taken === 'string') throw new Error(taken);
        frames.push(taken.frame);
      }
    });
    expect(frames.slice(0, -1).every(({ length }) => length === FRAME_BYTES)).toBe(true);
    expect(Buffer.concat(frames)).toEqual(Buffer.from(Uint8Array.from({ length: whole }, (_, at) => (at + 1) & 0xff)));
  },
);
