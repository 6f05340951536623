import type { Alert } from '@ezri/contract';
import { memo, type MouseEvent } from 'react';
import { Badge, clockDuration, cn, SeverityBadge } from '../../ui/index.ts';
import { ageText, deadlineOf } from './deadline.ts';
import { alertName } from './words.ts';
import { useLocale, useWords } from '../../words/index.ts';

/** Columns where there is room for them, three short lines where there is not. The header uses the same. */
export const ROW_GRID =
  'grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 @2xl:grid-cols-[6.5rem_minmax(0,1fr)_6.5rem_minmax(0,7.5rem)_3.5rem_8rem] @2xl:items-center';

/** The id of a row's link: where the keyboard goes. */
export const rowId = (alertId: string): string => `alert-${alertId}`;
export const alertHref = (alertId: string): string => `/admin/safety/${alertId}`;

export interface AlertRowProps {
  readonly alert: Alert;
  /** ms since the epoch. */
  readonly now: number;
  /** Just arrived: marked for a moment. */
  readonly fresh: boolean;
  /** Where the keyboard is. */
  readonly current: boolean;
  readonly opened: boolean;
  readonly position: number;
  readonly total: number;
  readonly me: string;
  onOpen(alertId: string): void;
  onFocus(alertId: string): void;
}

function Due({ alert, now }: Pick<AlertRowProps, 'alert' | 'now'>) {
  const { row } = useWords().queue;
  const due = deadlineOf(alert, now);
  if (due.kind === 'none') return <span className="text-ink-faint">–</span>;
  return due.kind === 'within' ? (
    <span className="text-ink-soft">{row.within(clockDuration(due.ms))}</span>
  ) : (
    <Badge tone="danger">{alert.assignee ? row.rose(clockDuration(due.ms)) : row.overdue(clockDuration(due.ms))}</Badge>
  );
}

/** One alert of the queue. Its link is the category, stretched over the whole row. */
export const AlertRow = memo(function AlertRow({ alert, now, fresh, current, opened, position, total, me, onOpen, onFocus }: AlertRowProps) {
  const words = useWords();
  const locale = useLocale();
  const { row } = words.queue;
  const open = (event: MouseEvent) => {
    // A new tab or window is the browser's business.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(alert.id);
  };
  return (
    <article
      aria-label={alertName(alert, words)}
      aria-posinset={position}
      aria-setsize={total}
      aria-current={opened || undefined}
      className={cn(
        ROW_GRID,
        'relative border-t border-line px-4 py-2.5 text-sm tabular-nums transition-colors duration-1000 first:border-t-0 hover:bg-sunken/50 has-[a:focus-visible]:outline-3 has-[a:focus-visible]:-outline-offset-3 has-[a:focus-visible]:outline-focus',
        fresh && 'bg-accent-soft hover:bg-accent-soft',
        opened && 'bg-sunken',
      )}
    >
      <span>
        <SeverityBadge level={alert.level} />
      </span>
      <span className="text-right @2xl:order-6">
        <Due alert={alert} now={now} />
      </span>
      <span className="min-w-0 @2xl:order-2">
        <a
          id={rowId(alert.id)}
          href={alertHref(alert.id)}
          tabIndex={current ? 0 : -1}
          onClick={open}
          onFocus={() => onFocus(alert.id)}
          className="font-semibold outline-none after:absolute after:inset-0"
        >
          {words.risk.category[alert.category]}
        </a>
        {fresh && (
          <Badge tone="accent" className="ml-2 bg-surface">
            {row.justIn}
          </Badge>
        )}
        <span className="block text-xs text-ink-soft">
          {alert.pseudonym}
          {alert.occurrences > 1 && ` · ${row.signs(alert.occurrences)}`}
          {alert.escalation > 0 && ` · ${row.escalated(words.alert.times(alert.escalation))}`}
        </span>
      </span>
      <time
        dateTime={new Date(alert.raisedAt).toISOString()}
        title={new Date(alert.raisedAt).toLocaleString(locale)}
        className="text-right text-ink-soft @2xl:order-5"
      >
        {ageText(now - alert.raisedAt, words.time)}
      </time>
      <span className={cn('truncate @2xl:order-4', !alert.assignee && 'text-ink-faint')}>
        {alert.assignee ? (alert.assignee.id === me ? words.alert.you : alert.assignee.name) : words.alert.nobody}
      </span>
      <span className="text-right text-ink-soft @2xl:order-3 @2xl:text-left">{words.alert.status[alert.status]}</span>
    </article>
  );
});
