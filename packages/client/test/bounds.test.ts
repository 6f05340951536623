import { expect, test } from 'vitest';
import { FEED_RETRY } from '../src/feed.ts';
import { RETRY } from '../src/gate.ts';
import { CONNECT_TIMEOUT_MS, connectTimeoutMs } from '../src/prompt-socket.ts';
import { PING_INTERVAL_MS, PONG_TIMEOUT_MS } from '../src/socket.ts';

/** docs/reliability.md, F05 and F17. */
const BACK_MS = 8_000;

test('a dead line is noticed and dialled again with seconds to spare, and mostly so when the first dial meets a stopped server', () => {
  const noticed = PING_INTERVAL_MS + PONG_TIMEOUT_MS;
  expect(noticed + RETRY.baseMs).toBeLessThanOrEqual(BACK_MS - 2_000);
  // The stopped server's kernel accepts and its program never answers. Pauses as they are on average.
  expect(noticed + RETRY.baseMs / 2 + connectTimeoutMs(1)).toBeLessThan(BACK_MS);
  expect(PING_INTERVAL_MS).toBeGreaterThan(PONG_TIMEOUT_MS);
});

test('whoever waits when the server, or its database, is there again is back within 5 s, and a server that is away is not besieged', () => {
  const lookAndDial = 1_000;
  for (const { maxMs, minMs } of [RETRY, FEED_RETRY]) {
    expect(maxMs + lookAndDial).toBeLessThanOrEqual(5_000);
    // On average half of it: what 2,000 clients together ask of whoever stands before the server.
    expect(2_000 / ((minMs + maxMs) / 2_000)).toBeLessThan(1_000);
  }
});

test('each further dial may take longer, up to a bound', () => {
  expect([0, 1, 2, 3, 4, 100].map(connectTimeoutMs)).toEqual([2_500, 2_500, 5_000, 10_000, 10_000, 10_000]);
  expect(CONNECT_TIMEOUT_MS.longest).toBe(10_000);
});
