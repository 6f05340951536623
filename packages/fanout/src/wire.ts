import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/**
 * One socket, as followers and answers to calls are written to it: finished WebSocket frames, under `ws`. `drained` says when to hold back:
 * undefined while there is room, otherwise a promise that resolves (it must never reject) once there is some again.
 */
export interface Wire {
  /** False, and nothing is written, when the socket is not open. Frames must be whole: `encodeFrames` makes them. */
  write(frames: Uint8Array): boolean;
  /** The same, and false as well when there is no room. */
  offer(frames: Uint8Array): boolean;
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
export function createWire(ws: WebSocket, stream: Duplex, drained?: Wire['drained']): Wire | null {
  return ws.extensions === '' ? new SocketWire(ws, stream, drained) : null;
}

class SocketWire implements Wire {
  readonly #ws: WebSocket;
  readonly #stream: Duplex;
  readonly #drained: Wire['drained'] | undefined;
  #emptied: Promise<void> | null = null;

  constructor(ws: WebSocket, stream: Duplex, drained: Wire['drained'] | undefined) {
    this.#ws = ws;
    this.#stream = stream;
    this.#drained = drained;
  }

  write(frames: Uint8Array): boolean {
    if (this.#ws.readyState !== this.#ws.OPEN) return false;
    this.#stream.write(frames);
    return true;
  }

  offer(frames: Uint8Array): boolean {
    if (this.#ws.readyState !== this.#ws.OPEN) return false;
    // A stream in which nothing waits has room, whoever is asked.
    if (this.#stream.writableLength > 0 && this.drained() !== undefined) return false;
    this.#stream.write(frames);
    return true;
  }

  drained(): Promise<void> | undefined {
    if (this.#drained !== undefined) return this.#drained();
    if (this.#emptied !== null) return this.#emptied;
    if (this.#ws.readyState !== this.#ws.OPEN || this.#stream.writableLength <= HIGH_WATER_BYTES) return undefined;
    return (this.#emptied = this.#untilEmptied());
  }

  #untilEmptied(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const done = () => {
      this.#stream.off('drain', done);
      this.#ws.off('close', done);
      this.#emptied = null;
      resolve();
    };
    this.#stream.once('drain', done);
    this.#ws.once('close', done);
    return promise;
  }
}
