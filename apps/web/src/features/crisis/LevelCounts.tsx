import type { CrisisCounts } from '@ezri/contract';
import { cn, SeverityBadge } from '../../ui/index.ts';

/** How many alerts are open at each level, the worst first, and how many nobody has. */
export function LevelCounts({ counts, className }: { counts: CrisisCounts; className?: string }) {
  return (
    <ul aria-label="Open alerts by level" className={cn('flex flex-wrap items-center gap-x-5 gap-y-2 text-sm tabular-nums', className)}>
      <li className="text-ink-soft">
        {counts.open} open{counts.open > 0 && (counts.unassigned === 0 ? ', each held by somebody' : `, ${counts.unassigned} held by nobody`)}
      </li>
      {([4, 3, 2, 1] as const).map((level) => (
        <li key={level} className="flex items-center gap-1.5">
          <strong className={counts.byLevel[level] === 0 ? 'text-ink-faint' : undefined}>{counts.byLevel[level]}</strong>
          <SeverityBadge level={level} />
        </li>
      ))}
    </ul>
  );
}
