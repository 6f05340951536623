import { DRAIN_MS, DRAIN_QUIET_MS, DRAIN_SPREAD_MS, DRAIN_SPREAD_PER_SOCKET_MS } from '../limits.ts';
import type { CallMeter } from './call-meter.ts';
import type { OpenSocket, Sockets } from './sockets.ts';

const LOOK_MS = 20;
/** A pace that has fallen behind by more is not made up for: those who wait would all be asked in one heap. */
const BEHIND_MS = 50;
/** tRPC's own word for "go to another connection, and stay on this one until you are there". Its `broadcastReconnectNotification` tells all at once. */
export const RECONNECT_NOTICE = JSON.stringify({ id: null, method: 'reconnect' });

/** Asks each socket to move, in random order, at an even pace with jitter. Resolves when the last one has been asked, within twice the time that was meant for all. */
export async function askToMove(sockets: Sockets, random: () => number = Math.random): Promise<void> {
  const waiting = shuffled(sockets.all(), random);
  const spreadMs = Math.min(DRAIN_SPREAD_MS, DRAIN_SPREAD_PER_SOCKET_MS * waiting.length);
  let startedAt = performance.now();
  const latest = startedAt + spreadMs;
  for (const [at, { ws }] of waiting.entries()) {
    if (ws.readyState !== ws.OPEN) continue;
    const early = startedAt + (spreadMs * (at + random())) / waiting.length - performance.now();
    if (early > 0) await pause(early);
    else if (-early > BEHIND_MS) startedAt = Math.min(latest, startedAt - early);
    if (ws.readyState === ws.OPEN) ws.send(RECONNECT_NOTICE);
  }
}

/**
 * Resolves when every socket has left, every call is answered and every reply has come to its end; after `DRAIN_MS` at the latest. Unless `elsewhere` says that there is another node to go to, it
 * also resolves when nobody has left for `DRAIN_QUIET_MS` and neither a call nor a reply is under way.
 */
export async function untilLeft(sockets: Sockets, calls: CallMeter, replies: { readonly running: number }, elsewhere: boolean): Promise<void> {
  const isBusy = () => calls.underWay > 0 || replies.running > 0;
  const startedAt = performance.now();
  let left = sockets.size;
  let quietSince = startedAt;
  while (sockets.size > 0 || isBusy()) {
    const now = performance.now();
    if (sockets.size < left || isBusy()) quietSince = now;
    left = sockets.size;
    if (now - startedAt >= DRAIN_MS || (!elsewhere && now - quietSince >= DRAIN_QUIET_MS)) return;
    await pause(LOOK_MS);
  }
}

export const pause = async (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function shuffled(sockets: OpenSocket[], random: () => number): OpenSocket[] {
  const order = new Map(sockets.map((socket) => [socket, random()]));
  return sockets.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}
