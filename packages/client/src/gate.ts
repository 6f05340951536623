import { backoffMs, type BackoffBounds } from './backoff.ts';
import type { Clock } from './clock.ts';

/**
 * Whoever waits when the server is there again comes within `maxMs`, so it must leave room for the rest of 5 s in which everybody is to be back (docs/reliability.md, F01 and F11): a
 * balancer's next look, the dial, the snapshot. Not much shorter either: with full jitter a client dials every 2 s on average while nobody is there, 2,000 of them 1,000 times a
 * second, which a refusing balancer bears; and all of them come back spread over 4 s, which three nodes bear (F20). What is more than a node can take it refuses, each at its time.
 */
export const RETRY: BackoffBounds = { minMs: 50, baseMs: 500, maxMs: 4_000 };

/**
 * Decides when the next connection may be tried. tRPC's own `retryDelayMs` cannot be cut short or stopped, but it awaits the address
 * before every attempt: so the pause is there, and `retryDelayMs` is 0.
 */
export interface Gate {
  /** Resolves when an attempt may begin. Those waiting at the shut-down are rejected; whoever comes later waits for ever. */
  pass(): Promise<void>;
  /** Ends a pause now, and lets the next attempt through without one. */
  release(): void;
  /** Nobody passes until `release()`. */
  hold(): void;
  shutDown(): void;
}

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
  cancel(): void;
}

/** `attempt()` says which attempt comes next: 0 is the very first and never waits. `onWait` hears when it will begin (ms since the epoch). */
export function createGate(attempt: () => number, clock: Clock, onWait: (retryAt: number) => void): Gate {
  const waiting = new Set<Waiting>();
  let held = false;
  let down = false;
  let hurry = false;

  const settle = (end: (entry: Waiting) => void): void => {
    for (const entry of [...waiting]) {
      entry.cancel();
      waiting.delete(entry);
      end(entry);
    }
  };

  return {
    pass: () =>
      new Promise<void>((resolve, reject) => {
        // Not rejected: tRPC's client would try again at once, for ever.
        if (down) return;
        const number = attempt();
        if (!held && (hurry || number === 0)) {
          hurry = false;
          return resolve();
        }
        const entry: Waiting = { resolve, reject, cancel: () => undefined };
        waiting.add(entry);
        if (held) return;
        const pause = backoffMs(number, RETRY, clock.random);
        onWait(clock.now() + pause);
        entry.cancel = clock.after(pause, () => {
          waiting.delete(entry);
          resolve();
        });
      }),
    release() {
      held = false;
      hurry = waiting.size === 0;
      settle((entry) => entry.resolve());
    },
    hold() {
      held = true;
      hurry = false;
      for (const entry of waiting) {
        entry.cancel();
        entry.cancel = () => undefined;
      }
    },
    shutDown() {
      down = true;
      settle((entry) => entry.reject(new Error('the socket has been disposed')));
    },
  };
}
