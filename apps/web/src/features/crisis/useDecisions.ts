import type { Alert } from '@ezri/contract';
import { useState } from 'react';
import { toast } from '../../ui/index.ts';
import { useConnectionStore } from '../../wire/connection.ts';
import { useClient } from '../../wire/trpc.ts';
import type { Asking } from './AlertDialogs.tsx';
import type { Change } from './change.ts';
import type { Button } from './steps.ts';
import { useAlertChanges } from './useAlertChanges.ts';
import { useCrisisCalls } from './useCrisisCalls.ts';

/** From this level on, giving an alert back to the queue is asked about first. */
const RELEASE_ASKS_FROM = 3;

export interface DecisionsOptions {
  /** The alert whose page is open: problems with it are shown there, others in a toast. */
  readonly openedId: string | null;
  show(alert: Alert): void;
  /** The alert as the queue has it now. */
  now(alertId: string): Alert | undefined;
}

/** From a pressed button to a change that is done: asks for what the step needs first, and keeps the form open until the server agreed. */
export function useDecisions({ openedId, show, now }: DecisionsOptions) {
  const client = useClient();
  const calls = useCrisisCalls();
  const connection = useConnectionStore();
  // The alert as it was when the form opened: what somebody decides is about what they had seen.
  const [form, setForm] = useState<{ asking: Asking; alert: Alert } | null>(null);
  const { busy, problem, change, dismiss } = useAlertChanges({
    calls,
    connection,
    onChanged: show,
    onOutdated: (alertId) =>
      void client.crisis.get.query({ alertId }).then(
        ({ alert }) => {
          show(alert);
          setForm((open) => (open && open.alert.id === alertId ? { ...open, alert } : open));
        },
        () => undefined,
      ),
  });

  const decide = async (alert: Alert, decision: Change): Promise<void> => {
    const result = await change(alert, decision);
    if (result === 'busy') return;
    if (result === 'done') return setForm(null);
    const inForm = form?.alert.id === alert.id;
    if (!inForm && alert.id !== openedId) toast.error(result.text);
  };

  return {
    busy,
    problem,
    form,
    decide,
    press(button: Button, alert: Alert): void {
      dismiss();
      const atOnce = button === 'take' || button === 'acknowledge' || (button === 'release' && alert.level < RELEASE_ASKS_FROM);
      if (atOnce) return void decide(alert, { step: button });
      setForm({ asking: button, alert: now(alert.id) ?? alert });
    },
    close() {
      dismiss();
      setForm(null);
    },
  };
}
