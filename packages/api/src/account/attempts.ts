import { createHash } from 'node:crypto';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { memoryLimiters, type Limiters } from '../http/limiters.ts';
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

/** With limiters that all nodes share, a wait holds on all of them; when those cannot be asked, nobody is let in (`server.unavailable`). */
export function createAttempts(limiters: Limiters = memoryLimiters()): Attempts {
  const failures = limiters.open('failures', { points: Number.MAX_SAFE_INTEGER, seconds: FAILURES_FORGOTTEN_SECONDS });
  const waits = limiters.open('waits', { points: 1, seconds: LONGEST_WAIT_SECONDS });
  const accounts = limiters.open('accounts', { points: Number.MAX_SAFE_INTEGER, seconds: FAILURES_FORGOTTEN_SECONDS });
  const addresses = limiters.open('addresses', { points: FAILURES_PER_ADDRESS, seconds: ADDRESS_WINDOW_SECONDS });
  const placeOf = ({ email, address, device }: Attempt) => hashed(device === null ? `address\n${email}\n${address}` : `device\n${email}\n${device}`);

  async function begin(attempt: Attempt): Promise<void> {
    const place = placeOf(attempt);
    const wait = await waits.msLeft(place);
    if (wait > 0) throw tooMany(wait);
    let crowded = false;
    if (attempt.device === null) {
      await addresses.consume(attempt.address).catch(refused);
      crowded = (await accounts.penalty(hashed(attempt.email))) > FAILURES_PER_ACCOUNT;
    }
    const beyond = (await failures.penalty(place)) - (crowded ? 0 : FREE_FAILURES);
    if (beyond <= 0) return;
    const seconds = Math.min((crowded ? CROWDED_WAIT_SECONDS : 1) * 2 ** (beyond - 1), LONGEST_WAIT_SECONDS);
    // Of those who ask in one and the same moment, here or on another node, the first begins the wait and the others are in it.
    await waits.consume(place, seconds).catch(async (over: unknown) => {
      await failures.reward(place);
      refused(over);
    });
  }

  return {
    begin: (attempt) => limiters.decide(async () => begin(attempt)),
    succeeded: (attempt) =>
      limiters.decide(async () => {
        const place = placeOf(attempt);
        await Promise.all([failures.delete(place), waits.delete(place)]);
        if (attempt.device === null) await Promise.all([addresses.reward(attempt.address), accounts.reward(hashed(attempt.email))]);
      }),
  };
}

const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url');

const tooMany = (ms: number) => refuse('account.tooManyAttempts', { retryAfterMs: Math.ceil(ms) });

function refused(over: unknown): never {
  throw over instanceof RateLimiterRes ? tooMany(over.msBeforeNext) : over;
}
