import type { Account, Alert } from '@ezri/contract';
import { useEffect, useRef, useState } from 'react';
import { Button, cn, ErrorState, PageHeader, toast, useNow } from '../../ui/index.ts';
import { useConnection } from '../../wire/connection.ts';
import { AlertDialogs } from './AlertDialogs.tsx';
import { AlertQueue } from './AlertQueue.tsx';
import { rowId } from './AlertRow.tsx';
import { Announcer } from './Announcer.tsx';
import { stepThrough, type QueueCommand } from './keys.ts';
import { LevelCounts } from './LevelCounts.tsx';
import { OpenedAlert } from './OpenedAlert.tsx';
import { EVERYTHING_OPEN, isNarrowed, visible } from './queue-filter.ts';
import { QueueFilters } from './QueueFilters.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { buttonsFor } from './steps.ts';
import { useDecisions } from './useDecisions.ts';
import { useQueue } from './useQueue.ts';
import { useQueueKeys } from './useQueueKeys.ts';
import { useRinging } from './useRinging.ts';
import { useSound } from './useSound.ts';
import { useTitleCount } from './useTitleCount.ts';
import { useTellWaiting } from './waiting.ts';
import { useWords } from '../../words/index.ts';

const TICK_MS = 1_000;

export interface SafetyQueueProps {
  readonly account: Account;
  /** The alert that the address names, or null for the queue alone. */
  readonly alertId: string | null;
  onOpen(alertId: string): void;
  onClose(): void;
}

/** The queue of alerts with the opened one beside it: data, keys and announcements put together. */
export function SafetyQueue({ account, alertId, onOpen, onClose }: SafetyQueueProps) {
  const words = useWords();
  const [filter, setFilter] = useState(EVERYTHING_OPEN);
  const [sound, setSound] = useSound();
  const [help, setHelp] = useState(false);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const { kind } = useConnection();
  const heading = useRef<HTMLHeadingElement>(null);
  const here = useNow(TICK_MS);
  const { state, queue, history, refresh, show } = useQueue(filter.status !== 'open');
  const alerts = queue && (filter.status === 'open' || history.loaded || history.failed) ? visible(queue.alerts.values(), filter, account.id) : null;
  const live = state.status === 'ready' ? state.state : null;
  const now = here + (live?.offset ?? 0);
  const { freshIds, polite, assertive } = useRinging(live?.alerts ?? null, here, { accountId: account.id, sound });
  const decisions = useDecisions({ accountId: account.id, openedId: alertId, show, now: (id) => queue?.alerts.get(id) });
  useTellWaiting(live);
  useTitleCount(live?.counts.unassigned ?? 0);

  // The heading of what was opened is where reading goes on; closing leads back to the row.
  useEffect(() => {
    if (alertId) heading.current?.focus();
  }, [alertId]);
  const close = () => {
    const back = alertId;
    onClose();
    requestAnimationFrame(() => back && document.getElementById(rowId(back))?.focus());
  };

  const press = (button: 'take' | 'escalate' | 'resolve'): boolean => {
    const alert = queue?.alerts.get(alertId ?? currentId ?? '');
    if (!alert) return false;
    if (buttonsFor(alert, account).has(button)) decisions.press(button, alert);
    else toast.show(words.alert.notNow[button]);
    return true;
  };
  const run = (command: QueueCommand): boolean => {
    switch (command) {
      case 'next':
      case 'previous': {
        const next = stepThrough(alerts?.map(({ id }) => id) ?? [], currentId, command === 'next' ? 1 : -1);
        if (next) document.getElementById(rowId(next))?.focus();
        return next !== null;
      }
      case 'open':
        if (currentId) onOpen(currentId);
        return currentId !== null;
      case 'close':
        if (alertId) close();
        return alertId !== null;
      case 'help':
        setHelp(true);
        return true;
      default:
        return press(command);
    }
  };
  useQueueKeys(run);

  const failure = state.status === 'failed' || (state.status === 'ready' && state.error !== undefined);
  return (
    <>
      <Announcer polite={polite} assertive={assertive} />
      <PageHeader title={words.queue.title} className={cn('mb-2', alertId && 'max-lg:sr-only')} />
      {live && <LevelCounts counts={live.counts} className={cn('mb-5', alertId && 'max-lg:hidden')} />}
      <div className={cn('grid items-start gap-5', alertId && 'lg:grid-cols-[minmax(0,1fr)_minmax(22rem,28rem)]')}>
        <div className={cn('min-w-0', alertId && 'max-lg:hidden')}>
          {failure && (
            <ErrorState title={live ? words.queue.outdated : words.queue.didNotLoad} onRetry={refresh} className="mb-4">
              {live ? words.common.mayBeOld : words.queue.alertsAreSafe}
            </ErrorState>
          )}
          {(live || !failure) && (
            <AlertQueue
              alerts={alerts}
              now={now}
              me={account.id}
              freshIds={freshIds}
              currentId={currentId}
              openedId={alertId}
              stale={state.status === 'ready' && state.stale}
              connected={kind === 'live' || kind === 'catchingUp'}
              filtered={isNarrowed(filter)}
              onOpen={onOpen}
              onFocus={setCurrentId}
              filters={<QueueFilters filter={filter} sound={sound} onFilter={setFilter} onSound={setSound} onHelp={() => setHelp(true)} />}
              footer={
                filter.status !== 'open' && (history.more || history.failed) ? (
                  <div className="mt-3 flex justify-center">
                    <Button size="sm" busy={history.fetching} onClick={history.fetchMore}>
                      {history.failed ? words.queue.olderFailed : words.queue.showOlder}
                    </Button>
                  </div>
                ) : null
              }
            />
          )}
        </div>
        {alertId && (
          <OpenedAlert
            key={alertId}
            alertId={alertId}
            live={queue?.alerts.get(alertId)}
            account={account}
            now={now}
            decisions={decisions}
            headingRef={heading}
            onClose={close}
            onOpen={onOpen}
          />
        )}
      </div>
      {decisions.form && <Form decisions={decisions} live={queue?.alerts.get(decisions.form.alert.id)} />}
      {help && <ShortcutsDialog onClose={() => setHelp(false)} />}
    </>
  );
}

const newer = (live: Alert | undefined, alert: Alert): Alert => (live && live.version > alert.version ? live : alert);

function Form({ decisions, live }: { decisions: ReturnType<typeof useDecisions>; live: Alert | undefined }) {
  const { form, busy, problem, close, write, decide } = decisions;
  if (!form) return null;
  const about = (id: Alert['id'] | undefined): boolean => id === form.alert.id;
  return (
    <AlertDialogs
      asking={form.asking}
      alert={newer(live, form.alert)}
      opened={form.opened}
      draft={form.draft}
      onDraft={write}
      busy={about(busy?.alertId)}
      problem={about(problem?.alertId) ? (problem?.text ?? null) : null}
      onClose={close}
      onDecide={(change) => void decide(form.alert, change)}
    />
  );
}
