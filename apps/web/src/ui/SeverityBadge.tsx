import type { Level } from '@ezri/contract';
import { Circle, Info, OctagonAlert, Siren, TriangleAlert, type LucideIcon } from 'lucide-react';
import { cn } from './cn.ts';
import { useWords } from '../words/index.ts';

const LOOKS: Readonly<Record<Level, { Icon: LucideIcon; look: string }>> = {
  0: { Icon: Circle, look: 'bg-severity-0-soft text-severity-0' },
  1: { Icon: Info, look: 'bg-severity-1-soft text-severity-1' },
  2: { Icon: TriangleAlert, look: 'bg-severity-2-soft text-severity-2' },
  3: { Icon: OctagonAlert, look: 'bg-severity-3-soft text-severity-3' },
  4: { Icon: Siren, look: 'bg-severity-4-soft text-severity-4' },
};

/** Number, word, icon and colour say the same, so that none is needed to understand the others. `short` drops the word from sight only. */
export function SeverityBadge({ level, short = false, className }: { level: Level; short?: boolean; className?: string }) {
  const { Icon, look } = LOOKS[level];
  return (
    <span
      className={cn('inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 text-xs font-bold whitespace-nowrap', look, className)}
      data-level={level}
    >
      <Icon aria-hidden className="size-3.5" />
      <span aria-hidden={short || undefined}>{level}</span>
      <span className={cn(short && 'sr-only')}>{useWords().risk.level[level]}</span>
    </span>
  );
}
