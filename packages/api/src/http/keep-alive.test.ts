import { expect, test, vi } from 'vitest';
import { SOCKET_PING_MS, SOCKET_PONG_MS, SOCKET_SWEEP_MS } from '../limits.ts';
import { createKeepAlive, type Heard } from './keep-alive.ts';

const socket = () => {
  let readyState: 1 | 2 | 3 = 1;
  const ws = {
    OPEN: 1 as const,
    get readyState() {
      return readyState;
    },
    send: vi.fn<(text: unknown) => void>(),
    terminate: vi.fn(() => void (readyState = 3)),
    close: () => void (readyState = 2),
  };
  const heard: Heard = { ws, heardAt: 0, pingedAt: null };
  return { heard, ws };
};

/** Looks every `SOCKET_SWEEP_MS` from `from` to `to`. */
function sweeping(sockets: readonly Heard[]) {
  let now = 0;
  const look = createKeepAlive(() => now);
  return (until: number, step = SOCKET_SWEEP_MS) => {
    while (now < until) {
      now += step;
      look(sockets);
    }
    return now;
  };
}

test('asks who is silent, and ends whoever does not answer in time', () => {
  const { heard, ws } = socket();
  const sweep = sweeping([heard]);
  sweep(SOCKET_PING_MS - SOCKET_SWEEP_MS);
  expect(ws.send).not.toHaveBeenCalled();
  sweep(SOCKET_PING_MS + SOCKET_PONG_MS - SOCKET_SWEEP_MS);
  expect(ws.send.mock.calls).toEqual([['PING']]);
  expect(ws.terminate).not.toHaveBeenCalled();
  sweep(SOCKET_PING_MS + SOCKET_PONG_MS + SOCKET_SWEEP_MS);
  expect(ws.terminate).toHaveBeenCalledTimes(1);
});

test('is content with any message, and asks again when there is silence again', () => {
  const { heard, ws } = socket();
  const sweep = sweeping([heard]);
  heard.heardAt = sweep(SOCKET_PING_MS);
  heard.pingedAt = null;
  sweep(2 * SOCKET_PING_MS - SOCKET_SWEEP_MS);
  expect(ws.send).toHaveBeenCalledTimes(1);
  sweep(2 * SOCKET_PING_MS + SOCKET_SWEEP_MS);
  expect(ws.send).toHaveBeenCalledTimes(2);
  expect(ws.terminate).not.toHaveBeenCalled();
});

test('a process that stood still does not take its own silence for theirs', () => {
  const { heard, ws } = socket();
  const sweep = sweeping([heard]);
  const asked = sweep(SOCKET_PING_MS);
  sweep(asked + 60_000, 60_000);
  expect(ws.terminate).not.toHaveBeenCalled();
  sweep(asked + 60_000 + SOCKET_PONG_MS + SOCKET_SWEEP_MS);
  expect(ws.terminate).toHaveBeenCalledTimes(1);
});

test('leaves sockets alone that are closing', () => {
  const { heard, ws } = socket();
  ws.close();
  sweeping([heard])(3 * SOCKET_PING_MS);
  expect(ws.send).not.toHaveBeenCalled();
  expect(ws.terminate).not.toHaveBeenCalled();
});
