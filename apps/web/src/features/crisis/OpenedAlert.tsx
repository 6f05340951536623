import { refusalOf } from '@ezri/client';
import type { Account, Alert } from '@ezri/contract';
import type { Ref } from 'react';
import { Button, ErrorState, Skeleton } from '../../ui/index.ts';
import { AlertActions } from './AlertActions.tsx';
import { AlertDetail } from './AlertDetail.tsx';
import { useAlertDetail } from './useAlertDetail.ts';
import type { useDecisions } from './useDecisions.ts';
import { useWords } from '../../words/index.ts';

export interface OpenedAlertProps {
  readonly alertId: string;
  readonly live: Alert | undefined;
  readonly account: Account;
  readonly now: number;
  readonly decisions: ReturnType<typeof useDecisions>;
  readonly headingRef: Ref<HTMLHeadingElement>;
  onClose(): void;
  onOpen(alertId: string): void;
}

/** The alert that the address names: fetched on its own, because it may be older than anything in the queue. */
export function OpenedAlert({ alertId, live, account, now, decisions, headingRef, onClose, onOpen }: OpenedAlertProps) {
  const { alert, timeline, error, refetch } = useAlertDetail(alertId, live);
  const words = useWords().alert;
  const { busy, problem, form, press } = decisions;
  if (!alert) {
    if (!error) {
      return (
        <div aria-busy="true" aria-label={words.loading} className="space-y-4 rounded-lg border border-line bg-surface p-5">
          <Skeleton className="h-6 w-1/2" />
          <Skeleton className="w-1/3" />
          <Skeleton className="h-24" />
        </div>
      );
    }
    const missing = refusalOf(error)?.reason;
    const gone = missing === 'crisis.notFound' || missing === 'input.invalid';
    return (
      <div className="space-y-3">
        <ErrorState title={gone ? words.missing : words.didNotLoad} {...(gone ? {} : { onRetry: () => void refetch() })} />
        <Button size="sm" onClick={onClose}>
          {words.backToQueue}
        </Button>
      </div>
    );
  }
  return (
    <AlertDetail
      alert={alert}
      timeline={timeline}
      now={now}
      me={account.id}
      problem={problem?.alertId === alertId && !form ? problem.text : null}
      headingRef={headingRef}
      actions={
        <AlertActions alert={alert} actor={account} busy={busy?.alertId === alertId ? busy.step : null} onPress={(button) => press(button, alert)} />
      }
      onClose={onClose}
      onRetry={() => void refetch()}
      onOpen={onOpen}
    />
  );
}
