import { RateLimiterRes } from 'rate-limiter-flexible';
import { BoundedLimiter, LIMITER_KEYS_MAX } from '../bounded-limiter.ts';
import { refuse } from '../refusal.ts';

/** How often something may be done: `points` within `seconds`, by one key (an account, or a network address). */
export interface Rate {
  readonly points: number;
  readonly seconds: number;
}
export type RateName = 'callsByAccount' | 'callsByAddress' | 'upgradesByAddress' | 'signUpsByAddress';
export const RATES: Readonly<Record<RateName, Rate>> = {
  callsByAccount: { points: 300, seconds: 3 },
  callsByAddress: { points: 3_000, seconds: 3 },
  upgradesByAddress: { points: 600, seconds: 10 },
  signUpsByAddress: { points: 300, seconds: 600 },
};

export interface Limits {
  /** Takes one point from `key`. Refuses with `limit.rate` {retryAfterMs} when there is none left. */
  take(name: RateName, key: string): Promise<void>;
}

/** Limits of this process, in memory: each key is forgotten when its time is over, and there is a bound to their number. */
export function createLimits(rates: Partial<Record<RateName, Rate>> = {}, keysMax: number = LIMITER_KEYS_MAX): Limits {
  const limiters = new Map<RateName, BoundedLimiter>();
  for (const [name, { points, seconds }] of Object.entries({ ...RATES, ...rates })) {
    limiters.set(name as RateName, new BoundedLimiter({ points, seconds, keysMax }));
  }
  return {
    async take(name, key) {
      try {
        await limiters.get(name)?.consume(key);
      } catch (over) {
        if (over instanceof RateLimiterRes) throw refuse('limit.rate', { retryAfterMs: Math.ceil(over.msBeforeNext) });
        throw over;
      }
    },
  };
}
