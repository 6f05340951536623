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
  policy.onStateChange((state) => onState(NAMES[state]));
  return {
    get state() {
      return NAMES[policy.state];
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
