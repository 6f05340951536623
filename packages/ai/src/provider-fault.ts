/**
 * Why a provider did not do what it was asked for. `unauthorised`: it knows no such key. `refused`: it wants no such request, and never will. `cut`: the answer
 * broke off. `resting`: it failed so often lately that it was not asked.
 */
export const FAULT_REASONS = [
  'unauthorised',
  'rateLimited',
  'unavailable',
  'timeout',
  'malformed',
  'cut',
  'empty',
  'tooLarge',
  'redirected',
  'refused',
  'resting',
] as const;
export type FaultReason = (typeof FAULT_REASONS)[number];

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
