import type { Alert, TimelineEntry } from '@ezri/contract';
import { HELP_REQUESTED } from '@ezri/domain';
import { ArrowLeft, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Badge, Button, ErrorState, IconButton, SeverityBadge } from '../../ui/index.ts';
import { deadlineOf, deadlineText } from './deadline.ts';
import { Timeline } from './Timeline.tsx';
import { cssrsText } from './words.ts';
import { useLocale, useWords } from '../../words/index.ts';

export interface AlertDetailProps {
  readonly alert: Alert;
  /** Oldest first; null while it is being fetched, 'failed' when that did not work. */
  readonly timeline: readonly TimelineEntry[] | null | 'failed';
  readonly now: number;
  readonly me: string;
  readonly problem: string | null;
  readonly actions: ReactNode;
  readonly headingRef?: Ref<HTMLHeadingElement>;
  onClose(): void;
  onRetry(): void;
  onOpen(alertId: string): void;
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="contents">
    <dt className="text-ink-faint">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </div>
);

/** Everything staff may know of one alert: a side panel where there is room, a page of its own on a phone. */
export function AlertDetail({ alert, timeline, now, me, problem, actions, headingRef, onClose, onRetry, onOpen }: AlertDetailProps) {
  const words = useWords();
  const locale = useLocale();
  const { fact } = words.alert;
  const due = deadlineOf(alert, now);
  const holder = alert.assignee ? (alert.assignee.id === me ? words.alert.you : alert.assignee.name) : words.alert.nobody;
  const { previousAlertId } = alert;
  return (
    <section
      aria-label={words.alert.name}
      className="min-w-0 rounded-lg border border-line bg-surface p-4 sm:p-5 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto"
    >
      <div className="flex items-start justify-between gap-2">
        <Button variant="quiet" size="sm" className="-ml-3 lg:hidden" icon={<ArrowLeft aria-hidden className="size-4" />} onClick={onClose}>
          {words.alert.backToQueue}
        </Button>
        <div className="hidden items-center gap-2 lg:flex">
          <SeverityBadge level={alert.level} />
          <Badge>{words.alert.status[alert.status]}</Badge>
        </div>
        <IconButton label={words.common.close} className="-mt-1.5 -mr-1.5 hidden lg:inline-flex" onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className="mb-1 flex items-center gap-2 lg:hidden">
        <SeverityBadge level={alert.level} />
        <Badge>{words.alert.status[alert.status]}</Badge>
      </div>
      <h2 ref={headingRef} tabIndex={-1} className="text-xl font-bold outline-none">
        {words.risk.category[alert.category]}
      </h2>
      <p className="text-sm text-ink-soft">{alert.pseudonym}</p>

      {/* Above what comes and goes: a button must not move under the finger that presses it. */}
      <div className="mt-4">{actions}</div>
      {due.kind === 'overdue' && (
        <p className="mt-3 rounded-md bg-danger-soft px-3 py-2 text-sm font-semibold text-danger tabular-nums">
          {deadlineText(due, alert.assignee, me, words.alert)}
        </p>
      )}
      {due.kind === 'within' && <p className="mt-3 text-sm text-ink-soft tabular-nums">{deadlineText(due, alert.assignee, me, words.alert)}</p>}
      {problem && (
        <p role="alert" className="mt-3 rounded-md bg-warn-soft px-3 py-2 text-sm font-semibold text-warn">
          {problem}
        </p>
      )}

      <dl className="mt-5 grid grid-cols-[8rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-sm">
        <Fact name={alert.status === 'resolved' ? fact.resolvedWith : fact.heldBy}>{holder}</Fact>
        <Fact name={fact.raised}>
          <time dateTime={new Date(alert.raisedAt).toISOString()}>{new Date(alert.raisedAt).toLocaleString(locale)}</time>
        </Fact>
        <Fact name={fact.about}>{words.alert.subject[alert.subject]}</Fact>
        <Fact name={fact.howSoon}>{words.alert.imminence[alert.imminence]}</Fact>
        <Fact name="C-SSRS">{cssrsText(alert.cssrs, words.alert.cssrs)}</Fact>
        <Fact name={fact.signs}>{alert.occurrences}</Fact>
        {alert.escalation > 0 && <Fact name={fact.escalated}>{words.alert.times(alert.escalation)}</Fact>}
        {alert.outcome && <Fact name={fact.outcome}>{words.alert.outcome[alert.outcome]}</Fact>}
        <Fact name={fact.foundBy}>{alert.detectorVersion === HELP_REQUESTED ? fact.helpRequested : alert.detectorVersion}</Fact>
        {previousAlertId !== null && (
          <Fact name={fact.before}>
            <button type="button" className="font-semibold text-accent-ink underline" onClick={() => onOpen(previousAlertId)}>
              {fact.earlier}
            </button>
          </Fact>
        )}
      </dl>

      <h3 className="mt-6 mb-3 text-sm font-bold">{words.alert.history.title}</h3>
      {timeline === 'failed' ? <ErrorState title={words.alert.history.didNotLoad} onRetry={onRetry} /> : <Timeline entries={timeline} />}
    </section>
  );
}
