import { createHash } from 'node:crypto';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { BoundedLimiter } from '../bounded-limiter.ts';
import { refuse } from '../refusal.ts';

/** Wrong passwords for one account from one place that cost nothing but the answer: people mistype. */
export const FREE_FAILURES = 4;
/** Each further one doubles the wait, from a second to a quarter of an hour. */
export const LONGEST_WAIT_SECONDS = 15 * 60;
const FAILURES_FORGOTTEN_SECONDS = 60 * 60;
/** Wrong passwords for one account from all strange places together. Beyond it a strange place has no free ones, and its waits begin with `CROWDED_WAIT_SECONDS`. */
export const FAILURES_PER_ACCOUNT = 50;
export const CROWDED_WAIT_SECONDS = 16;
/** Wrong passwords from one network address, over all accounts. */
export const FAILURES_PER_ADDRESS = 100;
const ADDRESS_WINDOW_SECONDS = 10 * 60;

/** `device` names a browser that has signed in to this account before (`deviceOf`); null for a strange one, and for programs. */
export interface Attempt {
  readonly email: string;
  readonly address: string;
  readonly device: string | null;
}

/**
 * Slows down whoever guesses passwords, and nobody else: a wait belongs to the place that guessed, which is a known device, or an account together with a network
 * address. So nobody can lock another person out; the most that many addresses can do together is that a strange place gets one try at once and then waits longer.
 * An attempt counts as failed until it has succeeded, so that guessing in parallel gains nothing.
 */
export interface Attempts {
  /** Throws the refusal `account.tooManyAttempts` {retryAfterMs}. */
  begin(attempt: Attempt): Promise<void>;
  succeeded(attempt: Attempt): Promise<void>;
}

export function createAttempts(): Attempts {
  const failures = new BoundedLimiter({ points: Number.MAX_SAFE_INTEGER, seconds: FAILURES_FORGOTTEN_SECONDS });
  const waits = new BoundedLimiter({ points: 1, seconds: LONGEST_WAIT_SECONDS });
  const accounts = new BoundedLimiter({ points: Number.MAX_SAFE_INTEGER, seconds: FAILURES_FORGOTTEN_SECONDS });
  const addresses = new BoundedLimiter({ points: FAILURES_PER_ADDRESS, seconds: ADDRESS_WINDOW_SECONDS });
  const placeOf = ({ email, address, device }: Attempt) => hashed(device === null ? `address\n${email}\n${address}` : `device\n${email}\n${device}`);

  async function begin(attempt: Attempt): Promise<void> {
    const place = placeOf(attempt);
    const wait = await waits.get(place);
    if (wait !== null && wait.msBeforeNext > 0) throw tooMany(wait);
    let crowded = false;
    if (attempt.device === null) {
      await addresses.consume(attempt.address).catch((over: unknown) => {
        throw over instanceof RateLimiterRes ? tooMany(over) : over;
      });
      crowded = (await accounts.penalty(hashed(attempt.email))) > FAILURES_PER_ACCOUNT;
    }
    const beyond = (await failures.penalty(place)) - (crowded ? 0 : FREE_FAILURES);
    const first = crowded ? CROWDED_WAIT_SECONDS : 1;
    if (beyond > 0) await waits.block(place, Math.min(first * 2 ** (beyond - 1), LONGEST_WAIT_SECONDS));
  }

  let last: Promise<void> = Promise.resolve();
  return {
    begin(attempt) {
      // One at a time: those who ask at once must each see what the one before has left.
      const mine = last.then(async () => begin(attempt));
      last = mine.catch(() => undefined);
      return mine;
    },
    async succeeded(attempt) {
      const place = placeOf(attempt);
      await Promise.all([failures.delete(place), waits.delete(place)]);
      if (attempt.device === null) await Promise.all([addresses.reward(attempt.address), accounts.reward(hashed(attempt.email))]);
    },
  };
}

const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url');

const tooMany = ({ msBeforeNext }: RateLimiterRes) => refuse('account.tooManyAttempts', { retryAfterMs: Math.ceil(msBeforeNext) });
