import type { FaultReason } from '@ezri/contract';

/** Never carries what the provider said: providers quote people in their errors. `retryAfterMs` is how long it asked to be left alone, null when it did not say. */
export class ProviderFault extends Error {
  override readonly name = 'ProviderFault';
  readonly reason: FaultReason;
  readonly retryAfterMs: number | null;

  constructor(reason: FaultReason, retryAfterMs: number | null = null) {
    super(`The model's provider failed: ${reason}.`);
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The fault in an error or in whatever caused it: libraries wrap what a transport throws. */
export function faultIn(error: unknown): ProviderFault | null {
  const seen = new Set<unknown>();
  for (let at = error; at instanceof Error && !seen.has(at); at = at.cause) {
    if (at instanceof ProviderFault) return at;
    seen.add(at);
  }
  return null;
}
