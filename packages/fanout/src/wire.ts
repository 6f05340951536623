import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/**
 * One socket, as a follower writes to it once tRPC's loop has shown the way: finished WebSocket frames, under `ws`. `drained` says when to hold back:
 * undefined while there is room, otherwise a promise that resolves (it must never reject) once there is some again.
 */
export interface Wire {
  /** False, and nothing is written, when the socket is not open. Frames must be whole: `encodeFrames` makes them. */
  write(frames: Uint8Array): boolean;
  drained(): Promise<void> | undefined;
}

/** Bytes waiting on one socket above which its followers hold only their cursors. */
export const HIGH_WATER_BYTES = 256 * 1024;

/**
 * A wire over `ws` and the stream that it writes to (the second argument of an HTTP server's `upgrade` event). Null for a socket with compression: there `ws` may hold a
 * message of its own back while it is compressed, and a frame written past it would overtake. Without compression `ws` writes each message at once and whole, so
 * between two of them is always room for ours. The application must not send messages in fragments (`fin: false`) on such a socket; tRPC never does.
 * `drained` defaults to the stream's own measure, `HIGH_WATER_BYTES` and its `drain` event.
 */
export function createWire(ws: WebSocket, stream: Duplex, drained: Wire['drained'] = whenDrained(ws, stream)): Wire | null {
  if (ws.extensions !== '') return null;
  return {
    write(frames) {
      if (ws.readyState !== ws.OPEN) return false;
      stream.write(frames);
      return true;
    },
    drained,
  };
}

function whenDrained(ws: WebSocket, stream: Duplex): Wire['drained'] {
  let emptied: Promise<void> | null = null;
  return () => {
    if (emptied !== null) return emptied;
    if (ws.readyState !== ws.OPEN || stream.writableLength <= HIGH_WATER_BYTES) return undefined;
    const { promise, resolve } = Promise.withResolvers<void>();
    const done = () => {
      stream.off('drain', done);
      ws.off('close', done);
      emptied = null;
      resolve();
    };
    stream.once('drain', done);
    ws.once('close', done);
    return (emptied = promise);
  };
}
