import type { CrisisCounts } from '@ezri/contract';
import { SeverityBadge } from '../../ui/index.ts';

/** How many alerts are open at each level, the worst first, and how many nobody has. */
export function LevelCounts({ counts }: { counts: CrisisCounts }) {
  return (
    <ul aria-label="Open alerts by level" className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm tabular-nums">
      {([4, 3, 2, 1] as const).map((level) => (
        <li key={level} className="flex items-center gap-1.5">
          <SeverityBadge level={level} />
          <strong>{counts.byLevel[level]}</strong>
        </li>
      ))}
      <li className="text-ink-soft">
        {counts.open} open, {counts.unassigned === 0 ? 'all held by somebody' : `${counts.unassigned} held by nobody`}
      </li>
    </ul>
  );
}
