import { expect, test } from 'vitest';
import { RETRY } from '../src/gate.ts';
import { CONNECT_TIMEOUT_MS, connectTimeoutMs } from '../src/prompt-socket.ts';
import { PING_INTERVAL_MS, PONG_TIMEOUT_MS } from '../src/socket.ts';

/** FAULTS.md, F05 and F17. */
const BACK_MS = 8_000;

test('a dead line is noticed and dialled again with seconds to spare, and mostly so when the first dial meets a stopped server', () => {
  const noticed = PING_INTERVAL_MS + PONG_TIMEOUT_MS;
  expect(noticed + RETRY.baseMs).toBeLessThanOrEqual(BACK_MS - 2_000);
  // The stopped server's kernel accepts and its program never answers. Pauses as they are on average.
  expect(noticed + RETRY.baseMs / 2 + connectTimeoutMs(1)).toBeLessThan(BACK_MS);
  expect(PING_INTERVAL_MS).toBeGreaterThan(PONG_TIMEOUT_MS);
});

test('each further dial may take longer, up to a bound', () => {
  expect([0, 1, 2, 3, 4, 100].map(connectTimeoutMs)).toEqual([2_500, 2_500, 5_000, 10_000, 10_000, 10_000]);
  expect(CONNECT_TIMEOUT_MS.longest).toBe(10_000);
});
