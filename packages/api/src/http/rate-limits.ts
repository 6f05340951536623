import { RateLimiterRes } from 'rate-limiter-flexible';
import { refuse } from '../refusal.ts';
import { memoryLimiters, type Limiter, type Limiters, type Rate } from './limiters.ts';

export type RateName = 'callsByAccount' | 'callsByAddress' | 'upgradesByAddress' | 'signUpsByAddress';
export const RATES: Readonly<Record<RateName, Rate>> = {
  callsByAccount: { points: 300, seconds: 3 },
  callsByAddress: { points: 3_000, seconds: 3 },
  upgradesByAddress: { points: 600, seconds: 10 },
  signUpsByAddress: { points: 300, seconds: 600 },
};
/** Counted over all nodes (docs/decisions/014): rare, and worth going from node to node for. The others protect the node that they are counted on. */
const SHARED: ReadonlySet<RateName> = new Set(['signUpsByAddress']);

export interface Limits {
  /** Takes one point from `key`. Refuses with `limit.rate` {retryAfterMs} when there is none left, a shared one with `server.unavailable` when it cannot be asked. */
  take(name: RateName, key: string): Promise<void>;
}

/** `shared` counts what all nodes count together; everything else is counted by `own`, in this process. */
export function createLimits(rates: Partial<Record<RateName, Rate>> = {}, own: Limiters = memoryLimiters(), shared: Limiters = own): Limits {
  const limiters = new Map<RateName, { readonly of: Limiters; readonly limiter: Limiter }>();
  for (const name of Object.keys(RATES) as RateName[]) {
    const of = SHARED.has(name) ? shared : own;
    limiters.set(name, { of, limiter: of.open(name, rates[name] ?? RATES[name]) });
  }
  return {
    async take(name, key) {
      const found = limiters.get(name);
      try {
        await found?.of.decide(async () => found.limiter.consume(key));
      } catch (over) {
        if (over instanceof RateLimiterRes) throw refuse('limit.rate', { retryAfterMs: Math.ceil(over.msBeforeNext) });
        throw over;
      }
    },
  };
}
