import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { ANSWERS_HIGH_WATER_BYTES, EVENTS_HIGH_WATER_BYTES, SOCKET_STUCK_MS } from '../limits.ts';

/**
 * How much waits to be sent on one socket (trap T4), and what is done about it. `stream` is what `ws` writes to. A socket that has been full for `stuckMs` without a moment of being
 * empty is cut off; it resumes by its cursors.
 */
export class Backpressure {
  readonly #ws: WebSocket;
  readonly #stream: Duplex;
  readonly #stuckMs: number;
  #emptied: Promise<void> | null = null;

  constructor(ws: WebSocket, stream: Duplex, stuckMs: number = SOCKET_STUCK_MS) {
    this.#ws = ws;
    this.#stream = stream;
    this.#stuckMs = stuckMs;
  }

  /** Undefined while there is room for events. Otherwise one promise for all who ask, which resolves when everything has left, or the socket is gone. */
  drained(): Promise<void> | undefined {
    return this.#above(EVENTS_HIGH_WATER_BYTES);
  }

  /** To be called for every message that came: whoever asks without reading the answers is not listened to until they have. */
  heard(): void {
    if (this.#stream.writableLength > ANSWERS_HIGH_WATER_BYTES && this.#above(ANSWERS_HIGH_WATER_BYTES) !== undefined) this.#ws.pause();
  }

  #above(bytes: number): Promise<void> | undefined {
    if (this.#emptied !== null) return this.#emptied;
    if (this.#ws.readyState !== this.#ws.OPEN || this.#stream.writableLength <= bytes) return undefined;
    return (this.#emptied = this.#untilEmptied());
  }

  #untilEmptied(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const stuck = setTimeout(() => this.#ws.terminate(), this.#stuckMs);
    const done = () => {
      clearTimeout(stuck);
      this.#stream.off('drain', done);
      this.#ws.off('close', done);
      this.#emptied = null;
      if (this.#ws.isPaused) this.#ws.resume();
      resolve();
    };
    this.#stream.once('drain', done);
    this.#ws.once('close', done);
    return promise;
  }
}
