import type { CrisisCounts } from '@ezri/contract';
import { cn, SeverityBadge } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';

/** How many alerts are open at each level, the worst first, and how many nobody has. */
export function LevelCounts({ counts, className }: { counts: CrisisCounts; className?: string }) {
  const words = useWords().queue.counts;
  const { open, unassigned } = counts;
  return (
    <ul aria-label={words.name} className={cn('flex flex-wrap items-center gap-x-5 gap-y-2 text-sm tabular-nums', className)}>
      <li className="text-ink-soft">{open === 0 ? words.none : unassigned === 0 ? words.allHeld(open) : words.someHeld(open, unassigned)}</li>
      {([4, 3, 2, 1] as const).map((level) => (
        <li key={level} className="flex items-center gap-1.5">
          <strong className={counts.byLevel[level] === 0 ? 'text-ink-faint' : undefined}>{counts.byLevel[level]}</strong>
          <SeverityBadge level={level} />
        </li>
      ))}
    </ul>
  );
}
