import type { Overview } from '@ezri/contract';
import type { ReactNode } from 'react';
import { Card, SeverityBadge, Skeleton } from '../../ui/index.ts';
import type { AdminLinks } from './links.ts';
import { LEVELS } from './activity.ts';
import { useWords } from '../../words/index.ts';

function Tile({ name, children, note }: { name: string; children: ReactNode; note?: ReactNode }) {
  return (
    <Card className="p-4">
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className="mt-1 text-3xl leading-tight font-bold tabular-nums">{children}</dd>
      {note && <dd className="mt-1 text-xs text-ink-faint">{note}</dd>}
    </Card>
  );
}

/** The figures of this moment; null while they are on their way. */
export function Tiles({ overview, links: { Link } }: { overview: Overview | null; links: AdminLinks }) {
  const words = useWords().admin.tile;
  const figure = (value: number | undefined) => value ?? <Skeleton className="h-8 w-12" />;
  return (
    <dl aria-busy={overview === null || undefined} className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Tile name={words.people}>{figure(overview?.online)}</Tile>
      <Tile name={words.staff}>{figure(overview?.staffOnline)}</Tile>
      <Tile name={words.sessions} note={<Link href="/admin/sessions">{words.seeSessions}</Link>}>
        {figure(overview?.activeSessions)}
      </Tile>
      <Tile name={words.messages}>{figure(overview?.messagesPerMinute)}</Tile>
      <Card className="col-span-2 p-4 lg:col-span-4">
        <dt className="flex flex-wrap items-baseline justify-between gap-2 text-sm text-ink-soft">
          <span>{words.alerts}</span>
          <Link href="/admin/safety">{words.openQueue}</Link>
        </dt>
        <dd className="mt-2 flex flex-wrap items-center gap-x-8 gap-y-3">
          <span className="text-3xl leading-tight font-bold tabular-nums">{figure(overview?.alerts.open)}</span>
          {LEVELS.map((level) => (
            <span key={level} className="flex items-center gap-2">
              <SeverityBadge level={level} />
              <strong className="text-lg tabular-nums">{overview?.alerts.byLevel[level] ?? '–'}</strong>
            </span>
          ))}
          {overview && overview.alerts.unassigned > 0 && (
            <span className="text-sm font-semibold text-danger">{words.heldByNobody(overview.alerts.unassigned)}</span>
          )}
        </dd>
      </Card>
    </dl>
  );
}
