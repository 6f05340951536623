import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refuse } from '../refusal.ts';

/** What may be done how often: `points` within `seconds`, by one key (an account, or a network address). */
export const RATES = {
  callsByAccount: { points: 300, seconds: 3 },
  callsByAddress: { points: 3_000, seconds: 3 },
  upgradesByAddress: { points: 600, seconds: 10 },
  signUpsByAddress: { points: 300, seconds: 600 },
} as const;
export type RateName = keyof typeof RATES;

export interface Limits {
  /** Takes one point from `key`. Refuses with `limit.rate` {retryAfterMs} when there is none left. */
  take(name: RateName, key: string): Promise<void>;
}

/** Limits of this process, in memory: each key is forgotten when its time is over. */
export function createLimits(): Limits {
  const limiters = new Map<RateName, RateLimiterMemory>();
  for (const [name, { points, seconds }] of Object.entries(RATES)) {
    limiters.set(name as RateName, new RateLimiterMemory({ points, duration: seconds }));
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
