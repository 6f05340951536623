import { FRAME_MS } from '@ezri/domain';
import { expect, test } from 'vitest';
import { AHEAD_MAX_MS, AHEAD_STEP_MS } from './limits.ts';
import { PlayClock } from './play-clock.ts';

/** Sends as long as there is room, and answers how much that was. */
function fill(clock: PlayClock, at: number): number {
  let ms = 0;
  for (; clock.hasRoom(at); ms += FRAME_MS) clock.sent(FRAME_MS, at);
  return ms;
}

test('it is filled to the brim, and then again once a step has been played', () => {
  const clock = new PlayClock();
  expect(fill(clock, 0)).toBe(AHEAD_MAX_MS);
  expect(fill(clock, AHEAD_STEP_MS - 1)).toBe(0);
  expect(fill(clock, AHEAD_STEP_MS)).toBe(AHEAD_STEP_MS);
});

test('an engine that brings little fills it bit by bit', () => {
  const clock = new PlayClock();
  clock.sent(FRAME_MS, 0);
  expect(clock.hasRoom(0)).toBe(true);
});

test('while it is paused nothing goes out; what the other side has dropped leaves room for all', () => {
  const clock = new PlayClock();
  fill(clock, 0);
  clock.pause(500);
  expect(fill(clock, 5_000)).toBe(0);
  clock.dropped(5_000);
  clock.resume(5_000);
  expect(fill(clock, 5_000)).toBe(AHEAD_MAX_MS);
});
