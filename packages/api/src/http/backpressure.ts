import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { ANSWERS_HIGH_WATER_BYTES, EVENTS_HIGH_WATER_BYTES, SOCKET_STUCK_MS } from '../limits.ts';

/** How much waits to be sent on one socket (trap T4), and what is done about it. */
export interface Backpressure {
  /** Undefined while there is room for events. Otherwise one promise for all who ask, which resolves when everything has left, or the socket is gone. */
  readonly drained: () => Promise<void> | undefined;
  /** To be called for every message that came: whoever asks without reading the answers is not listened to until they have. */
  heard(): void;
}

/** `stream` is what `ws` writes to. A socket that has been full for `stuckMs` without a moment of being empty is cut off; it resumes by its cursors. */
export function watchBackpressure(ws: WebSocket, stream: Duplex, stuckMs: number = SOCKET_STUCK_MS): Backpressure {
  let emptied: Promise<void> | null = null;

  const untilEmptied = (): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const stuck = setTimeout(() => ws.terminate(), stuckMs);
    const done = () => {
      clearTimeout(stuck);
      stream.off('drain', done);
      ws.off('close', done);
      emptied = null;
      if (ws.isPaused) ws.resume();
      resolve();
    };
    stream.once('drain', done);
    ws.once('close', done);
    return promise;
  };

  const above = (bytes: number): Promise<void> | undefined => {
    if (emptied !== null) return emptied;
    if (ws.readyState !== ws.OPEN || stream.writableLength <= bytes) return undefined;
    return (emptied = untilEmptied());
  };

  return {
    drained: () => above(EVENTS_HIGH_WATER_BYTES),
    heard() {
      if (stream.writableLength > ANSWERS_HIGH_WATER_BYTES && above(ANSWERS_HIGH_WATER_BYTES) !== undefined) ws.pause();
    },
  };
}
