import type { FeedState } from '@ezri/client';
import type { ReactNode } from 'react';
import { Badge, Card, ErrorState, PageHeader } from '../../ui/index.ts';
import { useConnection } from '../../wire/connection.ts';
import { ActivityFeed } from './ActivityFeed.tsx';
import { AsOf } from './AsOf.tsx';
import { HealthList } from './HealthList.tsx';
import { LineChart } from './LineChart.tsx';
import type { AdminLinks } from './links.ts';
import { overallHealth } from './overview-state.ts';
import { Tiles } from './Tiles.tsx';
import { useActivity, useOverview } from './useOverview.ts';
import { useWords } from '../../words/index.ts';

const failed = (state: FeedState<unknown>): boolean => state.status === 'failed' || (state.status === 'ready' && state.error !== undefined);
const stale = (state: FeedState<unknown>): boolean => state.status === 'ready' && state.stale;

function Panel({ title, badge, children }: { title: string; badge?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0">
      <Card className="h-full p-4">
        <h2 className="mb-2 flex items-center justify-between gap-2 text-sm font-bold">
          {title}
          {badge}
        </h2>
        {children}
      </Card>
    </section>
  );
}

/** How Ezri is doing now and how the past hour went. */
export function Overview({ links }: { links: AdminLinks }) {
  const words = useWords().admin;
  const { chart, system } = words;
  const figures = useOverview();
  const activity = useActivity();
  const overview = figures.state.status === 'ready' ? figures.state.state.overview : null;
  const { kind } = useConnection();
  const connected = kind === 'live' || kind === 'catchingUp';
  const health = overview && overallHealth(overview.health);
  const series = (pick: (minute: NonNullable<typeof overview>['history'][number]) => number) =>
    overview?.history.map((minute) => ({ at: minute.at, value: pick(minute) })) ?? [];

  return (
    <>
      <PageHeader
        title={words.title}
        description={words.text}
        actions={<AsOf connected={connected} catchingUp={stale(figures.state) || stale(activity.state)} at={overview?.at ?? null} />}
      />
      {failed(figures.state) && (
        <ErrorState title={overview ? words.outdated : words.didNotLoad} onRetry={() => figures.feed?.refresh()} className="mb-4" />
      )}
      {(overview || !failed(figures.state)) && (
        <>
          <Tiles overview={overview} links={links} />
          <div className="mt-3 grid gap-3 lg:grid-cols-3">
            <Card className="p-4">
              <LineChart title={chart.messages} unit={chart.unit.messages} points={series(({ messages }) => messages)} />
            </Card>
            <Card className="p-4">
              <LineChart title={chart.sessions} unit={chart.unit.sessions} points={series(({ sessions }) => sessions)} />
            </Card>
            <Card className="p-4">
              <LineChart title={chart.people} unit={chart.unit.people} points={series(({ online }) => online)} />
            </Card>
          </div>
        </>
      )}
      <div className="mt-3 grid items-start gap-3 lg:grid-cols-3">
        <Panel
          title={system.title}
          badge={
            health && (
              <Badge tone={!connected ? 'neutral' : health === 'ok' ? 'ok' : health === 'down' ? 'danger' : 'warn'}>{system.health[health]}</Badge>
            )
          }
        >
          <HealthList health={overview?.health ?? null} known={connected} />
        </Panel>
        <div className="lg:col-span-2">
          <Panel title={words.activity.title}>
            {failed(activity.state) && <ErrorState title={words.activity.outdated} onRetry={() => activity.feed?.refresh()} />}
            {(activity.state.status === 'ready' || !failed(activity.state)) && (
              <ActivityFeed entries={activity.state.status === 'ready' ? activity.state.state.entries : null} links={links} />
            )}
          </Panel>
        </div>
      </div>
    </>
  );
}
