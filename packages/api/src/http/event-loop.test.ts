import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LOOP_BLOCKED_MS } from '../limits.ts';
import { watchEventLoop } from './event-loop.ts';

const BLOCKS = 2;
const BLOCK_MS = LOOP_BLOCKED_MS + 500;

test('a standstill is remembered, whatever other timers are due when it ends', async () => {
  // Always due before every other timer: what is late is then looked at by all of them in one go.
  const early = setInterval(() => undefined, 1);
  try {
    for (let block = 0; block < BLOCKS; block += 1) {
      using fresh = watchEventLoop();
      await wait(100 * (block + 1));
      expect(fresh.longestMs()).toBeLessThan(LOOP_BLOCKED_MS);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BLOCK_MS);
      expect(fresh.longestMs()).toBeGreaterThan(LOOP_BLOCKED_MS);
      await wait(1_500);
      expect(fresh.longestMs()).toBeGreaterThan(LOOP_BLOCKED_MS);
    }
  } finally {
    clearInterval(early);
  }
}, 30_000);
