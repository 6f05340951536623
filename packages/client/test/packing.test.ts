import { VOICE_FRAME_BYTES, VOICE_FRAME_MS } from '@ezri/contract';
import { expect, test } from 'vitest';
import { createPacker, FRAMES_PER_MESSAGE } from '../src/packing.ts';

const [LOUD, QUIET] = [0.8, 0.01];

function packing() {
  const packer = createPacker();
  let frames = 0;
  const say = (count: number, level: number) =>
    Array.from({ length: count }, () => packer.add(new Uint8Array(VOICE_FRAME_BYTES).fill((frames += 1)), level, frames * VOICE_FRAME_MS)).filter(
      (message) => message !== null,
    );
  return { packer, say };
}

test('so many frames make a message, with the time of the first and all of their sound; what is left waits', () => {
  const { packer, say } = packing();
  const [first, second, ...others] = say(2 * FRAMES_PER_MESSAGE + 1, LOUD);
  const ms = FRAMES_PER_MESSAGE * VOICE_FRAME_MS;
  expect(first).toMatchObject({ at: VOICE_FRAME_MS, ms, voiced: true });
  expect([first?.payload[0], first?.payload.at(-1), first?.payload.length]).toEqual([1, FRAMES_PER_MESSAGE, FRAMES_PER_MESSAGE * VOICE_FRAME_BYTES]);
  expect(second).toMatchObject({ at: VOICE_FRAME_MS + ms, ms });
  expect(others).toEqual([]);
  expect(packer.flush()).toMatchObject({ at: VOICE_FRAME_MS + 2 * ms, ms: VOICE_FRAME_MS, voiced: true });
  expect(packer.flush()).toBe(null);
});

test('a message counts as voiced when any of its frames is louder than a quiet room', () => {
  const { packer, say } = packing();
  expect(say(FRAMES_PER_MESSAGE, QUIET)).toMatchObject([{ voiced: false }]);
  say(FRAMES_PER_MESSAGE - 2, QUIET);
  say(1, LOUD);
  expect(say(1, QUIET)).toMatchObject([{ voiced: true }]);
  say(1, QUIET);
  expect(packer.flush()).toMatchObject({ voiced: false });
});
