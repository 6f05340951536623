import type { BreakerState } from '@ezri/contract';
import { circuitBreaker, CircuitState, ConsecutiveBreaker, ExponentialBackoff, handleWhen, noJitterGenerator } from 'cockatiel';
import { ProviderFault } from '../provider/provider-fault.ts';

/** After so many failures in a row nobody is asked for `restMs`, which doubles with each probe that fails, up to `restMaxMs`. */
export interface BreakerBounds {
  readonly failures: number;
  readonly restMs: number;
  readonly restMaxMs: number;
}

export const BREAKER_BOUNDS: BreakerBounds = { failures: 3, restMs: 5_000, restMaxMs: 60_000 };

export interface Breaker {
  /** Throws a `ProviderFault` `resting` at once while nobody is to be asked. After a rest one call goes through to see; the others do not wait for it. */
  run<T>(work: () => Promise<T>): Promise<T>;
  readonly state: BreakerState;
  /** Whether `run` would ask now: it is closed, or the rest is over and nobody sees to it yet. */
  readonly isReady: boolean;
}

const NAMES: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.HalfOpen]: 'halfOpen',
  [CircuitState.Open]: 'open',
  [CircuitState.Isolated]: 'open',
};

/** `counts`: which faults say that it is not there; all but `refused` unless told otherwise, since a provider that refuses what one person says is there for the others. */
export function createBreaker(
  { failures, restMs, restMaxMs }: BreakerBounds,
  onState: (state: BreakerState) => void = () => undefined,
  counts: (fault: ProviderFault) => boolean = ({ reason }) => reason !== 'refused',
): Breaker {
  const isProbing = (): boolean => policy.state === CircuitState.HalfOpen;
  // Whoever gives up waiting says nothing about the provider, but nor has the probe that they were succeeded.
  const policy = circuitBreaker(
    handleWhen((error) => (error instanceof ProviderFault ? counts(error) : isProbing())),
    {
      breaker: new ConsecutiveBreaker(failures),
      halfOpenAfter: new ExponentialBackoff({ initialDelay: restMs, maxDelay: restMaxMs, generator: noJitterGenerator }),
    },
  );
  let rests = 0;
  let readyAt = 0;
  policy.onStateChange((state) => {
    if (state === CircuitState.Closed) rests = 0;
    if (state === CircuitState.Open) readyAt = Date.now() + Math.min(restMs * 2 ** rests++, restMaxMs);
    onState(NAMES[state]);
  });
  return {
    get state() {
      return NAMES[policy.state];
    },
    get isReady() {
      return policy.state === CircuitState.Closed || (policy.state === CircuitState.Open && Date.now() >= readyAt);
    },
    async run(work) {
      if (isProbing()) throw new ProviderFault('resting');
      let asked = false;
      try {
        return await policy.execute(async () => {
          asked = true;
          return work();
        });
      } catch (error) {
        throw asked ? error : new ProviderFault('resting');
      }
    },
  };
}
