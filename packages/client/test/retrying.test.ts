import { TRPCClientError } from '@trpc/client';
import { expect, test, vi } from 'vitest';
import { createConnection } from '../src/connection.ts';
import { ATTEMPT_TIMEOUT_MS, ATTEMPTS_MAX, CALL_RETRY, NoAnswer, OPEN_WAIT_MS, retrying, WISH_MAX_MS } from '../src/retrying.ts';
import { NotConnected } from '../src/when-open.ts';
import { answer } from './fake-topic.ts';
import { createTestClock } from './test-clock.ts';

const dropped = () => TRPCClientError.from(new Error('WebSocket closed'));
/** Handled from the start, so that a rejection during `advance` is nobody's surprise. */
const outcome = <T>(promise: Promise<T>): Promise<T | { failed: unknown }> => promise.catch((failed: unknown) => ({ failed }));

test('a call without an answer is made again until there is one', async () => {
  const clock = createTestClock();
  const call = vi.fn<() => Promise<string>>().mockRejectedValueOnce(dropped()).mockRejectedValueOnce(dropped()).mockResolvedValue('done');
  const result = outcome(retrying(call, { clock }));
  await clock.advance(10_000);
  expect(await result).toBe('done');
  expect(call).toHaveBeenCalledTimes(3);
});

test('a refusal is an answer: it is never asked twice', async () => {
  const clock = createTestClock();
  const refusal = answer('CONFLICT', 'crisis.alreadyAssigned');
  const call = vi.fn<() => Promise<string>>().mockRejectedValue(refusal);
  expect(await outcome(retrying(call, { clock }))).toEqual({ failed: refusal });
  const fault = answer('INTERNAL_SERVER_ERROR', 'server.fault');
  call.mockRejectedValue(fault);
  expect(await outcome(retrying(call, { clock }))).toEqual({ failed: fault });
  expect(call).toHaveBeenCalledTimes(2);
});

test('it ends: after the last attempt the failure is the caller’s', async () => {
  const clock = createTestClock();
  const call = vi.fn<() => Promise<string>>().mockImplementation(async () => Promise.reject(dropped()));
  const result = outcome(retrying(call, { clock }));
  await clock.advance(600_000);
  expect(await result).toEqual({ failed: expect.any(TRPCClientError) });
  expect(call).toHaveBeenCalledTimes(ATTEMPTS_MAX);
  expect(clock.pending).toBe(0);
});

test('a call that hangs is ended and made again', async () => {
  const clock = createTestClock();
  const signals: AbortSignal[] = [];
  const result = outcome(retrying(({ signal }) => (signals.push(signal), new Promise<string>(() => undefined)), { clock, attempts: 2 }));
  await clock.advance(ATTEMPT_TIMEOUT_MS * 3);
  expect(await result).toEqual({ failed: expect.any(NoAnswer) });
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});

test('aborted, it stops at once: while waiting for the line, in a call, and in a pause', async () => {
  for (const stage of ['line', 'call', 'pause'] as const) {
    const clock = createTestClock();
    const connection = createConnection();
    if (stage !== 'line') connection.set({ kind: 'live' });
    const end = new AbortController();
    const call = vi
      .fn<() => Promise<string>>()
      .mockImplementation(() => (stage === 'call' ? new Promise(() => undefined) : Promise.reject(dropped())));
    const result = outcome(retrying(call, { clock, connection, signal: end.signal }));
    await clock.settle();
    expect(call).toHaveBeenCalledTimes(stage === 'line' ? 0 : 1);
    end.abort(new Error('left the page'));
    expect(await result).toEqual({ failed: new Error('left the page') });
    expect(clock.pending).toBe(0);
  }
});

test('it waits for the line to open, for so long and no longer; refused, it does not wait', async () => {
  const clock = createTestClock();
  const connection = createConnection();
  const call = vi.fn<() => Promise<string>>().mockResolvedValue('done');
  const first = outcome(retrying(call, { clock, connection }));
  await clock.advance(OPEN_WAIT_MS - 1);
  expect(call).not.toHaveBeenCalled();
  connection.set({ kind: 'live' });
  expect(await first).toBe('done');

  connection.set({ kind: 'offline' });
  const second = outcome(retrying(call, { clock, connection }));
  await clock.advance(OPEN_WAIT_MS);
  expect(await second).toEqual({ failed: expect.any(NotConnected) });

  connection.set({ kind: 'refused', reason: 'account.required' });
  expect(await outcome(retrying(call, { clock, connection }))).toEqual({ failed: new NotConnected('account.required') });
  expect(clock.pending).toBe(0);
});

test.each(['server.unavailable', 'limit.rate'])(
  '%s says nothing about the call: it is made again, not before the server’s own time',
  async (reason) => {
    const clock = createTestClock(() => 0);
    const call = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(answer('SERVICE_UNAVAILABLE', reason, { retryAfterMs: 2_000 }))
      .mockResolvedValue('done');
    const result = outcome(retrying(call, { clock }));
    await clock.advance(2_000);
    expect(call).toHaveBeenCalledTimes(1);
    await clock.advance(CALL_RETRY.minMs);
    expect(await result).toBe('done');
  },
);

test('a server that stays unavailable, or asks for too long a wait, is the caller’s to tell', async () => {
  const clock = createTestClock();
  const busy = answer('SERVICE_UNAVAILABLE', 'server.unavailable');
  const call = vi.fn<() => Promise<string>>().mockImplementation(async () => Promise.reject(busy));
  const result = outcome(retrying(call, { clock }));
  await clock.advance(60_000);
  expect(await result).toEqual({ failed: busy });
  expect(call).toHaveBeenCalledTimes(ATTEMPTS_MAX);

  const long = answer('TOO_MANY_REQUESTS', 'limit.rate', { retryAfterMs: WISH_MAX_MS + 1 });
  call.mockClear().mockRejectedValue(long);
  expect(await outcome(retrying(call, { clock }))).toEqual({ failed: long });
  expect(call).toHaveBeenCalledOnce();
  expect(clock.pending).toBe(0);
});
