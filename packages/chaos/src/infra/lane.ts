import type { Socket } from 'node:net';
import type { Random } from '../random.ts';

/** Bytes of one connection, one way, that the proxy holds at most before it stops reading; one chunk of the system (64 KiB) may come on top. */
export const LANE_MAX_BYTES = 256 * 1024;
/** A drip leaves in so many slices a second, or byte by byte when that is slower. */
const SLICES_PER_SECOND = 20;

/** What happens to bytes that go one way. Changed while connections are open; `Lane.pump` makes a change take effect. */
export interface Rules {
  paused: boolean;
  swallows: boolean;
  delayMs: number;
  jitterMs: number;
  /** Infinity: as fast as it goes. */
  bytesPerSecond: number;
}

export const openRules = (): Rules => ({ paused: false, swallows: false, delayMs: 0, jitterMs: 0, bytesPerSecond: Number.POSITIVE_INFINITY });

export interface Lane {
  /** Sends on what the rules allow now. */
  pump(): void;
  /** From now on it passes nothing, neither bytes nor ends, whatever the rules say. */
  freeze(): void;
  /** Bytes were swallowed: what would follow makes no sense to the receiver. */
  readonly torn: boolean;
  /** `cut` is called after so many more bytes; with 0 at the next one. */
  cutAfter(bytes: number): void;
  stop(): void;
}

export interface LaneOptions {
  readonly from: Socket;
  readonly to: Socket;
  readonly rules: Rules;
  readonly random: Random;
  /** Ends both sides with a reset. */
  readonly cut: () => void;
}

/** One way of one connection: keeps the order of the bytes whatever the delay, and stops reading when the other side does not take them. */
export function createLane({ from, to, rules, random, cut }: LaneOptions): Lane {
  const queue: { bytes: Buffer; dueAt: number }[] = [];
  let queued = 0;
  let lastDue = 0;
  let freeAt = 0;
  let full = false;
  let torn = false;
  let stopped = false;
  let frozen = false;
  let left = Number.POSITIVE_INFINITY;
  let finish: 'no' | 'end' | 'reset' | 'done' = 'no';
  let timer: NodeJS.Timeout | undefined;

  const onData = (bytes: Buffer) => {
    if (rules.swallows) {
      torn = true;
      return;
    }
    const now = performance.now();
    lastDue = Math.max(lastDue, now + rules.delayMs + (random.next() * 2 - 1) * rules.jitterMs);
    queue.push({ bytes, dueAt: lastDue });
    queued += bytes.length;
    if (queued >= LANE_MAX_BYTES) from.pause();
    pump();
  };

  function pump(): void {
    clearTimeout(timer);
    while (!stopped && !frozen && !rules.paused && !rules.swallows && !full) {
      const head = queue[0];
      if (head === undefined) return close();
      const now = performance.now();
      const at = Math.max(head.dueAt, rules.bytesPerSecond === Number.POSITIVE_INFINITY ? 0 : freeAt);
      if (at > now) {
        timer = setTimeout(pump, at - now);
        return;
      }
      if (!send(head, now)) return cut();
    }
  }

  /** False when the connection is to be cut instead. */
  function send(head: { bytes: Buffer }, now: number): boolean {
    const slice = Math.max(1, Math.floor(rules.bytesPerSecond / SLICES_PER_SECOND));
    const size = Math.min(head.bytes.length, slice, left);
    if (size > 0) {
      full = !to.write(head.bytes.subarray(0, size));
      head.bytes = head.bytes.subarray(size);
      queued -= size;
      left -= size;
      freeAt = Math.max(freeAt, now) + (size / rules.bytesPerSecond) * 1_000;
    } else if (left === 0) return false;
    if (head.bytes.length === 0) queue.shift();
    if (queued < LANE_MAX_BYTES && from.isPaused()) from.resume();
    return true;
  }

  function close(): void {
    if (finish === 'end') to.end();
    if (finish === 'reset') cut();
    if (finish !== 'no') finish = 'done';
  }

  from.on('data', onData);
  from.on('end', () => {
    finish = 'end';
    pump();
  });
  from.on('close', (failed) => {
    // A reset is passed on once the way is open; a silent network tells nobody.
    if (failed) finish = 'reset';
    pump();
  });
  to.on('drain', () => {
    full = false;
    pump();
  });
  return {
    pump,
    get torn() {
      return torn;
    },
    cutAfter: (bytes) => void (left = bytes),
    freeze() {
      frozen = true;
      torn = true;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      queue.length = 0;
    },
  };
}
