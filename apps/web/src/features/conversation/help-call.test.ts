import type { ConnectionState, ConnectionStore } from '@ezri/client';
import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CONVERSATION_ID as conversationId, safetyOf } from './conversation.fixture.ts';
import { createHelpCall, HELP_TIMEOUT_MS, UNREACHABLE_AFTER_MS, type HelpCall, type HelpCallOptions } from './help-call.ts';

const LONG_MS = 10 * 60_000;
const safety = safetyOf(3);

function createLine(kind: 'live' | 'offline'): ConnectionStore & { set(kind: 'live' | 'refused'): void } {
  let state: ConnectionState = { kind };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    catchUp: () => () => undefined,
    set(next) {
      state = next === 'live' ? { kind: next } : { kind: next, reason: 'auth.required' };
      for (const listener of listeners) listener();
    },
  };
}

const createSend = () => vi.fn<HelpCallOptions['send']>(async () => Promise.resolve({ safety }));
const begin = (connection: ConnectionStore, send: HelpCallOptions['send']): HelpCall =>
  createHelpCall({ conversationId, storage: sessionStorage, connection, send });
const idsOf = (send: ReturnType<typeof createSend>): Set<string> => new Set(send.mock.calls.map(([{ requestId }]) => requestId));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a call made without a line is sent when the line is back, however long that takes', async () => {
  const [line, send] = [createLine('offline'), createSend()];
  const call = begin(line, send);
  call.ask();
  expect(call.get().status).toBe('asking');
  await vi.advanceTimersByTimeAsync(UNREACHABLE_AFTER_MS);
  expect(call.get().status).toBe('unreachable');
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(send).not.toHaveBeenCalled();
  line.set('live');
  await vi.advanceTimersByTimeAsync(0);
  expect(send).toHaveBeenCalledOnce();
  expect(call.get()).toEqual({ status: 'told', safety });
  expect(sessionStorage.length).toBe(0);
});

test('a reload in between keeps the call, with its id', async () => {
  const lost = createSend().mockImplementation(async () => new Promise(() => undefined));
  begin(createLine('live'), lost).ask();
  await vi.advanceTimersByTimeAsync(0);
  const send = createSend();
  const call = begin(createLine('live'), send);
  await vi.advanceTimersByTimeAsync(0);
  expect(call.get().status).toBe('told');
  expect(idsOf(send)).toEqual(idsOf(lost));
});

test('an answer that does not come is asked for again under the same id, and every press belongs to the open call', async () => {
  const send = createSend().mockImplementationOnce(async () => new Promise(() => undefined));
  const call = begin(createLine('live'), send);
  call.ask();
  call.ask();
  await vi.advanceTimersByTimeAsync(HELP_TIMEOUT_MS);
  expect(call.get().status).toBe('unreachable');
  call.ask();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(send).toHaveBeenCalledTimes(2);
  expect(idsOf(send).size).toBe(1);
  expect(call.get().status).toBe('told');
});

test('once answered, another press is another call', async () => {
  const send = createSend();
  const call = begin(createLine('live'), send);
  call.ask();
  await vi.advanceTimersByTimeAsync(0);
  call.ask();
  await vi.advanceTimersByTimeAsync(0);
  expect(idsOf(send).size).toBe(2);
});

test('a fault of the server is tried again, a refusal is said', async () => {
  const fault = (code: string) => TRPCClientError.from({ error: { code: -32000, message: 'no', data: { code } } });
  const send = createSend().mockRejectedValueOnce(fault('INTERNAL_SERVER_ERROR'));
  const call = begin(createLine('live'), send);
  call.ask();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(call.get().status).toBe('told');
  send.mockRejectedValueOnce(fault('NOT_FOUND'));
  call.ask();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(call.get().status).toBe('refused');
  expect(sessionStorage.length).toBe(0);
});

test('a call whose person has signed out is dropped', async () => {
  const [line, send] = [createLine('offline'), createSend()];
  begin(line, send).ask();
  sessionStorage.clear();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  line.set('live');
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(send).not.toHaveBeenCalled();
});

test('while the line is refused it waits, and goes out when somebody is let in again', async () => {
  const [line, send] = [createLine('offline'), createSend()];
  const call = begin(line, send);
  call.ask();
  line.set('refused');
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(call.get().status).toBe('unreachable');
  line.set('live');
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(send).toHaveBeenCalledOnce();
});
