import type { SessionCounts } from '@ezri/contract';
import { cn, SeverityBadge } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';

/** How many conversations are going on, and at which levels. Levels that nobody is at are left out. */
export function SessionCountsLine({ counts, className }: { counts: SessionCounts; className?: string }) {
  const words = useWords().sessions;
  const levels = ([4, 3, 2, 1] as const).filter((level) => counts.byLevel[level] > 0);
  return (
    <ul aria-label={words.inNumbers} className={cn('flex flex-wrap items-center gap-x-5 gap-y-2 text-sm tabular-nums', className)}>
      <li>
        <strong>{counts.active}</strong> {words.active}
      </li>
      <li>
        <strong>{counts.connected}</strong> {words.connected}
      </li>
      {levels.map((level) => (
        <li key={level} className="flex items-center gap-1.5">
          <strong>{counts.byLevel[level]}</strong>
          <SeverityBadge level={level} />
        </li>
      ))}
    </ul>
  );
}
