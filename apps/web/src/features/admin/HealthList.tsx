import type { EngineHealth, Health, HealthStatus, ModelHealth, Overview } from '@ezri/contract';
import { CircleCheck, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react';
import { Badge, Skeleton, type Tone } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { ProviderFacts } from './ProviderFacts.tsx';

const LOOKS: Readonly<Record<HealthStatus, { tone: Tone; Icon: LucideIcon }>> = {
  ok: { tone: 'ok', Icon: CircleCheck },
  degraded: { tone: 'warn', Icon: TriangleAlert },
  down: { tone: 'danger', Icon: CircleX },
};
const PARTS = ['database', 'feed', 'model', 'hearing', 'speaking'] as const;

interface PartProps {
  name: string;
  health: (Health & Partial<ModelHealth | EngineHealth>) | undefined;
  known: boolean;
}

function Part({ name, health, known }: PartProps) {
  const { system } = useWords().admin;
  if (!health) return <Skeleton className="my-3 h-5" />;
  const { health: words, was, milliseconds } = system;
  const { tone, Icon } = LOOKS[health.status];
  return (
    <li className="flex items-start justify-between gap-4 border-t border-line py-2.5 first:border-t-0">
      <div className="min-w-0">
        <p className="text-sm font-semibold">{name}</p>
        <p className="text-sm text-ink-soft">{system.detail(health.detail)}</p>
        {health.provider && <ProviderFacts provider={health.provider} />}
      </div>
      <div className="flex shrink-0 flex-col items-end gap-1">
        <Badge tone={known ? tone : 'neutral'}>
          <Icon aria-hidden />
          {known ? words[health.status] : was(words[health.status].toLowerCase())}
        </Badge>
        {health.latencyMs !== null && <span className="text-xs text-ink-faint tabular-nums">{milliseconds(Math.round(health.latencyMs))}</span>}
      </div>
    </li>
  );
}

/** What Ezri stands on, and how each part is; grey while that is only how it was (`known` false). */
export function HealthList({ health, known = true }: { health: Overview['health'] | null; known?: boolean }) {
  const { system } = useWords().admin;
  return (
    <ul aria-label={system.list} aria-busy={health === null || undefined}>
      {PARTS.map((key) => (
        <Part key={key} name={system[key]} health={health?.[key]} known={known} />
      ))}
    </ul>
  );
}
