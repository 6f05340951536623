import type { Clock } from './clock.ts';

/** Bounds of a pause between attempts, in milliseconds. */
export interface BackoffBounds {
  /** Never shorter: many clients that lost the same server must not all come back in the same instant. */
  readonly minMs: number;
  /** The longest first pause; doubles with each attempt. */
  readonly baseMs: number;
  readonly maxMs: number;
}

/** Full jitter: any length between `minMs` and the ceiling is equally likely. `attempt` counts from 1. */
export function backoffMs(attempt: number, bounds: BackoffBounds, random: Clock['random']): number {
  const ceiling = Math.min(bounds.maxMs, bounds.baseMs * 2 ** Math.min(attempt - 1, 30));
  return Math.round(bounds.minMs + random() * Math.max(0, ceiling - bounds.minMs));
}
