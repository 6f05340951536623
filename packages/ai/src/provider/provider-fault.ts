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

/** An error and whatever caused it, from the outside in: libraries wrap what a transport throws. */
export function* causesOf(error: unknown): Generator<Error> {
  const seen = new Set<Error>();
  for (let at = error; at instanceof Error && !seen.has(at); at = at.cause) {
    seen.add(at);
    yield at;
  }
}

export const faultIn = (error: unknown): ProviderFault | null => [...causesOf(error)].find((cause) => cause instanceof ProviderFault) ?? null;
