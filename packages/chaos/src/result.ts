import type { Fault, Platform } from './fault.ts';
import type { Measure } from './findings.ts';

/** Milliseconds. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** What one run of one fault came to. */
export interface Result {
  readonly fault: Fault['id'];
  readonly platform: Platform;
  readonly seed: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly holes: number;
  /** From the place in the log to a staff screen; null when no alert was raised. `during`: those written while the fault lasted. */
  readonly latency: Spread | null;
  readonly during: Spread | null;
  /** Milliseconds from the end of the fault until every client was live and complete. */
  readonly recoveryMs: number;
  /** Of the biggest node. */
  readonly peakRssMiB: number | null;
  readonly measures: readonly Measure[];
  /** Everything that must hold and did not; empty when all is well. */
  readonly problems: readonly string[];
  readonly seconds: number;
  /** When it began, ISO 8601. */
  readonly at: string;
}

/** Null for no values. Nearest rank. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { count: sorted.length, p50: rank(0.5), p99: rank(0.99), max: rank(1) };
}
