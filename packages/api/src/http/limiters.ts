import { createHash } from 'node:crypto';
import { TRPCError } from '@trpc/server';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { BoundedLimiter, LIMITER_KEYS_MAX } from '../bounded-limiter.ts';
import { LIMITER_WAIT_MS } from '../limits.ts';
import { refuse } from '../refusal.ts';

/** How often something may be done: `points` within `seconds`, by one key (an account, or a network address). */
export interface Rate {
  readonly points: number;
  readonly seconds: number;
}

/** Counts by key; each key is forgotten when its time is over. */
export interface Limiter {
  /** Rejects with a `RateLimiterRes` when no point is left. `seconds`: how long the key lasts, when this use is its first. */
  consume(key: string, seconds?: number): Promise<void>;
  /** Takes a point whether there is one or not; answers how many were taken. */
  penalty(key: string): Promise<number>;
  /** Gives a point back. */
  reward(key: string): Promise<void>;
  /** Milliseconds until the key is forgotten; 0 when it is not known. */
  msLeft(key: string): Promise<number>;
  delete(key: string): Promise<void>;
}

export interface Limiters {
  open(name: string, rate: Rate): Limiter;
  /** Runs a decision that uses the limiters. When they cannot be asked, it is refused with `server.unavailable`: nobody is let in uncounted. */
  decide<T>(decision: () => Promise<T>): Promise<T>;
  /** Decisions that were refused because the limiters could not be asked, since the start. */
  readonly faults: number;
}

/** Limiters of this process, with a bound to the keys of each. */
export const memoryLimiters = (keysMax: number = LIMITER_KEYS_MAX): Limiters => ({
  open: (_name, { points, seconds }) => new BoundedLimiter({ points, seconds, keysMax }),
  decide: (decision) => decision(),
  faults: 0,
});

/** Limiters that all nodes share. `client` is an ioredis connection that refuses at once while it is not connected. */
export function sharedLimiters(client: object): Limiters {
  let faults = 0;
  return {
    open: (name, rate) => sharedLimiter(client, name, rate),
    async decide(decision) {
      try {
        return await inTime(decision());
      } catch (error) {
        if (error instanceof TRPCError || error instanceof RateLimiterRes) throw error;
        faults += 1;
        throw refuse('server.unavailable');
      }
    },
    get faults() {
      return faults;
    },
  };
}

function sharedLimiter(client: object, name: string, { points, seconds }: Rate): Limiter {
  const limiter = new RateLimiterRedis({
    storeClient: client,
    keyPrefix: `ezri:limit:${name}`,
    points,
    duration: seconds,
    rejectIfRedisNotReady: true,
  });
  return {
    async consume(key, lasts) {
      await limiter.consume(hashed(key), 1, lasts === undefined ? {} : { customDuration: lasts });
    },
    penalty: async (key) => (await limiter.penalty(hashed(key))).consumedPoints,
    async reward(key) {
      await limiter.reward(hashed(key));
    },
    async msLeft(key) {
      const known = await limiter.get(hashed(key));
      // The library takes an error inside of Redis's answer for a count.
      if (known !== null && !Number.isFinite(known.consumedPoints)) throw new Error('Redis did not answer with a number.');
      return Math.max(0, known?.msBeforeNext ?? 0);
    },
    async delete(key) {
      await limiter.delete(hashed(key));
    },
  };
}

/** Keys hold addresses of people: Redis is given neither those of the network nor those of mail. */
const hashed = (key: string): string => createHash('sha256').update(key).digest('base64url');

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The limits were not answered for in time.')), LIMITER_WAIT_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
