import { VOICE_FRAME_BYTES, VOICE_FRAME_MS } from '@ezri/contract';
import { expect, test } from 'vitest';
import { createPacker, FRAMES_PER_MESSAGE, QUIET_AFTER_MS, QUIET_FRAMES_PER_MESSAGE } from '../src/packing.ts';

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

test('two frames make a message, with the time of the first and all of their sound', () => {
  const { packer, say } = packing();
  const [first, ...others] = say(5, LOUD);
  expect(first).toMatchObject({ at: VOICE_FRAME_MS, ms: FRAMES_PER_MESSAGE * VOICE_FRAME_MS, voiced: true });
  expect([first?.payload[0], first?.payload.at(-1), first?.payload.length]).toEqual([1, 2, FRAMES_PER_MESSAGE * VOICE_FRAME_BYTES]);
  expect(others).toHaveLength(1);
  expect(packer.flush()).toMatchObject({ at: 5 * VOICE_FRAME_MS, ms: VOICE_FRAME_MS, voiced: true });
  expect(packer.flush()).toBe(null);
});

test('a room that has been quiet for long goes in larger ones, and the first sound in it leaves with what waited', () => {
  const { packer, say } = packing();
  say(QUIET_AFTER_MS / VOICE_FRAME_MS, QUIET);
  packer.flush();
  expect(say(2 * QUIET_FRAMES_PER_MESSAGE, QUIET).map(({ ms, voiced }) => [ms, voiced])).toEqual([
    [QUIET_FRAMES_PER_MESSAGE * VOICE_FRAME_MS, false],
    [QUIET_FRAMES_PER_MESSAGE * VOICE_FRAME_MS, false],
  ]);
  expect(say(3, QUIET)).toEqual([]);
  expect(say(1, LOUD)).toMatchObject([{ ms: 4 * VOICE_FRAME_MS, voiced: true }]);
  expect(say(2, QUIET)).toMatchObject([{ ms: FRAMES_PER_MESSAGE * VOICE_FRAME_MS, voiced: false }]);
});

test('a pause in a turn is no quiet room', () => {
  const { say } = packing();
  say(2, LOUD);
  const pause = say((QUIET_AFTER_MS - VOICE_FRAME_MS) / VOICE_FRAME_MS, QUIET);
  expect(new Set(pause.map(({ ms }) => ms))).toEqual(new Set([FRAMES_PER_MESSAGE * VOICE_FRAME_MS]));
});
