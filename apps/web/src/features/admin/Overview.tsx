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
import { HEALTH_WORDS } from './words.ts';

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
        title="Overview"
        description="Who is here, what is going on, and how Ezri is doing."
        actions={<AsOf connected={connected} catchingUp={stale(figures.state) || stale(activity.state)} at={overview?.at ?? null} />}
      />
      {failed(figures.state) && (
        <ErrorState
          title={overview ? 'These figures are no longer kept up to date' : 'The figures did not load'}
          onRetry={() => figures.feed?.refresh()}
          className="mb-4"
        />
      )}
      {(overview || !failed(figures.state)) && (
        <>
          <Tiles overview={overview} links={links} />
          <div className="mt-3 grid gap-3 lg:grid-cols-3">
            <Card className="p-4">
              <LineChart title="Messages a minute" unit="messages" points={series(({ messages }) => messages)} />
            </Card>
            <Card className="p-4">
              <LineChart title="Active sessions" unit="sessions" points={series(({ sessions }) => sessions)} />
            </Card>
            <Card className="p-4">
              <LineChart title="People online" unit="people" points={series(({ online }) => online)} />
            </Card>
          </div>
        </>
      )}
      <div className="mt-3 grid items-start gap-3 lg:grid-cols-3">
        <Panel
          title="System"
          badge={
            health && (
              <Badge tone={!connected ? 'neutral' : health === 'ok' ? 'ok' : health === 'down' ? 'danger' : 'warn'}>{HEALTH_WORDS[health]}</Badge>
            )
          }
        >
          <HealthList health={overview?.health ?? null} known={connected} />
        </Panel>
        <div className="lg:col-span-2">
          <Panel title="Activity">
            {failed(activity.state) && <ErrorState title="The activity is not up to date" onRetry={() => activity.feed?.refresh()} />}
            {(activity.state.status === 'ready' || !failed(activity.state)) && (
              <ActivityFeed entries={activity.state.status === 'ready' ? activity.state.state.entries : null} links={links} />
            )}
          </Panel>
        </div>
      </div>
    </>
  );
}
