import type { EngineHealth, ModelHealth } from '@ezri/contract';
import { useLocale, useWords } from '../../words/index.ts';

const clock = (at: number, locale: string): string =>
  new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

type Facts = NonNullable<EngineHealth['provider'] | ModelHealth['provider']> & { readonly standIns?: number };

/** What one node knows of somebody else's server: whether it is asked, what it last did, and how often the scripted companion stood in for it. */
export function ProviderFacts({ provider: { breaker, lastSuccessAt, lastFault, standIns = 0 } }: { provider: Facts }) {
  const words = useWords().admin.system.provider;
  const locale = useLocale();
  return (
    <div className="mt-1 text-xs text-ink-faint tabular-nums">
      <p>{words.breaker[breaker]}</p>
      {lastSuccessAt !== null && <p>{words.lastSuccess(clock(lastSuccessAt, locale))}</p>}
      {lastFault !== null && <p>{words.lastFault(clock(lastFault.at, locale), words.fault[lastFault.reason])}</p>}
      {standIns > 0 && <p>{words.standIns(standIns)}</p>}
    </div>
  );
}
