import type { WebSocket } from 'ws';
import { SOCKET_PING_MS, SOCKET_PONG_MS, SOCKET_SWEEP_MS } from '../limits.ts';

/** What is known of one socket's silence. Milliseconds, by the clock that only goes forward. */
export interface Heard {
  readonly ws: Pick<WebSocket, 'readyState' | 'OPEN' | 'send' | 'terminate'>;
  /** The last message of any kind. */
  heardAt: number;
  /** Since when a ping is unanswered; null when none is. */
  pingedAt: number | null;
}

/** A sweep that is late by more than this was held up by this process itself: nobody else's silence can be told from it. */
export const SWEEP_LATE_MS = SOCKET_SWEEP_MS;

/**
 * tRPC's own keep-alive, with one look at all sockets instead of two timers for each: a ping after `SOCKET_PING_MS` of silence, the end after `SOCKET_PONG_MS` without any message.
 * The returned function takes a look; it is to be called every `SOCKET_SWEEP_MS`.
 */
export function createKeepAlive(now: () => number = () => performance.now()): (sockets: Iterable<Heard>) => void {
  let lookedAt = now();
  return (sockets) => {
    const at = now();
    const late = at - lookedAt - SOCKET_SWEEP_MS;
    const wasHeldUp = late > SWEEP_LATE_MS;
    lookedAt = at;
    for (const socket of sockets) {
      if (socket.ws.readyState !== socket.ws.OPEN) continue;
      if (socket.pingedAt === null) {
        if (at - socket.heardAt < SOCKET_PING_MS) continue;
        socket.ws.send('PING');
        socket.pingedAt = at;
      } else if (wasHeldUp) {
        // Its answer may be among what has not been read yet: the time for which nobody read does not count.
        socket.pingedAt += late;
      } else if (at - socket.pingedAt >= SOCKET_PONG_MS) {
        socket.ws.terminate();
      }
    }
  };
}
