import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refuse } from '../refusal.ts';

/** Wrong passwords for one account that cost nothing but the answer: people mistype. */
export const FREE_FAILURES = 4;
/** Each further one doubles the wait, from a second to a quarter of an hour. */
export const LONGEST_WAIT_SECONDS = 15 * 60;
const FAILURES_FORGOTTEN_SECONDS = 60 * 60;
/** Wrong passwords from one network address, over all accounts. */
export const FAILURES_PER_ADDRESS = 100;
const ADDRESS_WINDOW_SECONDS = 10 * 60;

/** Slows down whoever guesses passwords. An attempt counts as failed until it has succeeded, so that guessing in parallel gains nothing. */
export interface Attempts {
  /** Throws the refusal `account.tooManyAttempts` {retryAfterMs}. */
  begin(email: string, address: string): Promise<void>;
  succeeded(email: string, address: string): Promise<void>;
}

export function createAttempts(): Attempts {
  const failures = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: FAILURES_FORGOTTEN_SECONDS });
  const waits = new RateLimiterMemory({ points: 1, duration: LONGEST_WAIT_SECONDS });
  const addresses = new RateLimiterMemory({ points: FAILURES_PER_ADDRESS, duration: ADDRESS_WINDOW_SECONDS });
  const keyOf = (email: string) => createHash('sha256').update(email).digest('base64url');

  return {
    async begin(email, address) {
      const key = keyOf(email);
      const wait = await waits.get(key);
      if (wait !== null && wait.msBeforeNext > 0) throw refuse('account.tooManyAttempts', { retryAfterMs: Math.ceil(wait.msBeforeNext) });
      try {
        await addresses.consume(address);
      } catch (over) {
        if (over instanceof RateLimiterRes) throw refuse('account.tooManyAttempts', { retryAfterMs: Math.ceil(over.msBeforeNext) });
        throw over;
      }
      const { consumedPoints } = await failures.penalty(key);
      const beyond = consumedPoints - FREE_FAILURES;
      if (beyond > 0) await waits.block(key, Math.min(2 ** (beyond - 1), LONGEST_WAIT_SECONDS));
    },
    async succeeded(email, address) {
      const key = keyOf(email);
      await Promise.all([failures.delete(key), waits.delete(key), addresses.reward(address)]);
    },
  };
}
