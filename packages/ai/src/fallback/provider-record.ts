import type { EngineHealth, FaultReason } from '@ezri/contract';
import { faultIn } from '../provider/provider-fault.ts';
import type { Provider } from '../provider/provider.ts';
import type { Breaker } from './breaker.ts';
import type { Outcome } from './model-observer.ts';

/** A probe's answer holds for so long, and it is waited for so long: less than staff's overview waits for it. */
const PROBE_HOLDS_MS = 15_000;
const PROBE_WITHIN_MS = 1_500;

type Facts = NonNullable<EngineHealth['provider']>;

export interface ProviderRecord {
  onOutcome(outcome: Outcome): void;
  health(): Promise<EngineHealth & { readonly provider: Facts }>;
}

interface Probe {
  readonly latencyMs: number | null;
  readonly fault: FaultReason | null;
}

/** What staff read. */
const PLAIN: Readonly<Record<FaultReason, string>> = {
  unauthorised: 'does not accept the key',
  rateLimited: 'says that it is asked too often',
  unavailable: 'cannot be reached or has a fault of its own',
  timeout: 'does not answer in time',
  malformed: 'answers in a form that cannot be read',
  cut: 'breaks off its answers',
  empty: 'answers without a word',
  tooLarge: 'answers with more than is allowed',
  redirected: 'wants to send requests elsewhere, which is never done',
  refused: 'refuses the requests',
  resting: 'failed several times in a row',
};

/** What this node knows of its provider since it started. `meanwhile` tells staff what becomes of people while it fails. */
export function createProviderRecord(
  provider: Pick<Provider, 'name' | 'probe'>,
  breaker: Pick<Breaker, 'state'>,
  meanwhile: string,
  now: () => number = Date.now,
): ProviderRecord {
  let known: Facts = { breaker: 'closed', lastSuccessAt: null, lastFault: null };
  let last: (Probe & { readonly at: number }) | null = null;
  let probing: Promise<Probe> | null = null;

  async function probe(): Promise<Probe> {
    const asked = performance.now();
    const answer = await provider.probe(AbortSignal.timeout(PROBE_WITHIN_MS)).then(
      () => ({ latencyMs: Math.round(performance.now() - asked), fault: null }),
      (error: unknown) => ({ latencyMs: null, fault: faultIn(error)?.reason ?? ('timeout' as const) }),
    );
    last = { ...answer, at: now() };
    probing = null;
    return answer;
  }

  /** Only those who ask first wait for it; later ones get the answer before while a new one is fetched. */
  async function probed(): Promise<Probe> {
    if (last !== null && last.at + PROBE_HOLDS_MS > now()) return last;
    probing ??= probe();
    return last ?? probing;
  }

  return {
    onOutcome(outcome) {
      if (outcome === 'ok') known = { ...known, lastSuccessAt: now() };
      else if (outcome !== 'cancelled' && outcome !== 'resting') known = { ...known, lastFault: { reason: outcome, at: now() } };
    },
    async health() {
      const { latencyMs, fault } = await probed();
      const seen = { ...known, breaker: breaker.state };
      const { lastFault, lastSuccessAt } = seen;
      const isFailing = lastFault !== null && lastFault.at >= (lastSuccessAt ?? 0);
      const reason = fault ?? (isFailing ? lastFault.reason : null);
      if (reason === null) return { status: 'ok', detail: `${provider.name} answers.`, latencyMs, provider: seen };
      return { status: 'degraded', detail: `${provider.name} ${PLAIN[reason]}. ${meanwhile}`, latencyMs, provider: seen };
    },
  };
}
