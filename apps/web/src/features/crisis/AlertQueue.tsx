import type { Alert } from '@ezri/contract';
import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn, EmptyState, Pill, Skeleton } from '../../ui/index.ts';
import { AlertRow, ROW_GRID } from './AlertRow.tsx';
import { useWords } from '../../words/index.ts';

const COLUMNS = ['severity', 'risk', 'status', 'heldBy', 'age', 'take'] as const;

export interface AlertQueueProps {
  /** In the order of the queue; null while the first answer is on its way. */
  readonly alerts: readonly Alert[] | null;
  readonly now: number;
  readonly me: string;
  readonly freshIds: ReadonlySet<string>;
  readonly currentId: string | null;
  readonly openedId: string | null;
  /** What is shown may be old: the feed is fetching what it missed. */
  readonly stale: boolean;
  /** Whether there is a line to the server: without one nothing is being caught up with. */
  readonly connected: boolean;
  /** Whether the filters leave something out. */
  readonly filtered: boolean;
  readonly filters: ReactNode;
  readonly footer?: ReactNode;
  onOpen(alertId: string): void;
  onFocus(alertId: string): void;
}

function Waiting() {
  return (
    <div aria-busy="true" aria-label={useWords().queue.loading}>
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className="flex items-center gap-4 border-t border-line px-4 py-4 first:border-t-0">
          <Skeleton className="h-5 w-20" />
          <Skeleton className="h-4 flex-1" />
          <Skeleton className="h-4 w-16" />
        </div>
      ))}
    </div>
  );
}

export function AlertQueue(props: AlertQueueProps) {
  const { alerts, now, me, freshIds, currentId, openedId, stale, connected, filtered, filters, footer, onOpen, onFocus } = props;
  const { common, queue } = useWords();
  const tabStop = alerts?.some(({ id }) => id === currentId) ? currentId : (alerts?.[0]?.id ?? null);
  return (
    <section aria-label={queue.name} className="@container min-w-0">
      <div className="mb-3 flex flex-wrap items-center gap-2">
        {filters}
        {(stale || (!connected && alerts !== null)) && (
          <Pill role="status" {...(connected ? {} : { tone: 'warn' })} className="ml-auto">
            {connected ? common.catchingUp : queue.notConnected}
          </Pill>
        )}
      </div>
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        {alerts === null && <Waiting />}
        {alerts?.length === 0 && (
          <EmptyState icon={<ShieldCheck aria-hidden />} title={filtered ? queue.noMatch.title : queue.empty.title} className="border-0">
            {filtered ? queue.noMatch.text : queue.empty.text}
          </EmptyState>
        )}
        {alerts !== null && alerts.length > 0 && (
          <>
            <div
              aria-hidden
              className={cn(ROW_GRID, 'hidden border-b border-line bg-sunken/60 px-4 py-2 text-xs font-semibold text-ink-soft @2xl:grid')}
            >
              {COLUMNS.map((column, n) => (
                <span key={column} className={cn(n >= 4 && 'text-right')}>
                  {queue.column[column]}
                </span>
              ))}
            </div>
            <div role="feed" aria-label={queue.list} aria-busy={stale}>
              {alerts.map((alert, n) => (
                <AlertRow
                  key={alert.id}
                  alert={alert}
                  now={now}
                  me={me}
                  fresh={freshIds.has(alert.id)}
                  current={alert.id === tabStop}
                  opened={alert.id === openedId}
                  position={n + 1}
                  total={alerts.length}
                  onOpen={onOpen}
                  onFocus={onFocus}
                />
              ))}
            </div>
          </>
        )}
      </div>
      {footer}
    </section>
  );
}
