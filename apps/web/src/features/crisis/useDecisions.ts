import type { Alert } from '@ezri/contract';
import { useState } from 'react';
import { toast } from '../../ui/index.ts';
import { useConnectionStore } from '../../wire/connection.ts';
import { useClient } from '../../wire/trpc.ts';
import type { Asking } from './AlertDialogs.tsx';
import type { Change } from './change.ts';
import { createDrafts, type Draft } from './draft.ts';
import type { Button } from './steps.ts';
import { useAlertChanges } from './useAlertChanges.ts';
import { useCrisisCalls } from './useCrisisCalls.ts';

/** From this level on, giving an alert back to the queue is asked about first. */
const RELEASE_ASKS_FROM = 3;

export interface DecisionsOptions {
  /** Whose drafts these are. */
  readonly accountId: string;
  /** The alert whose page is open: problems with it are shown there, others in a toast. */
  readonly openedId: string | null;
  show(alert: Alert): void;
  /** The alert as the queue has it now. */
  now(alertId: string): Alert | undefined;
}

/** From a pressed button to a change that is done: asks for what the step needs first, and keeps the form open until the server agreed. */
export function useDecisions({ accountId, openedId, show, now }: DecisionsOptions) {
  const client = useClient();
  const calls = useCrisisCalls();
  const connection = useConnectionStore();
  const [drafts] = useState(() => createDrafts(sessionStorage, accountId));
  // `alert` is what a decision is sent about: never newer than what somebody had seen. `opened` is how it was when the form opened.
  const [form, setForm] = useState<{ asking: Asking; alert: Alert; opened: Alert; draft: Draft } | null>(null);
  const [about, setAbout] = useState(openedId);
  if (about !== openedId) {
    // The browser's Back: a form never stays open over another alert.
    setAbout(openedId);
    setForm(null);
  }
  const latest = async (alertId: string): Promise<Alert> => (await client.crisis.get.query({ alertId })).alert;
  const { busy, problem, change, dismiss } = useAlertChanges({
    calls,
    connection,
    latest,
    onChanged: show,
    onOutdated: (alertId) =>
      void latest(alertId).then(
        (alert) => {
          show(alert);
          setForm((open) => (open && open.alert.id === alertId ? { ...open, alert } : open));
        },
        () => undefined,
      ),
  });

  const decide = async (alert: Alert, decision: Change): Promise<void> => {
    const result = await change(alert, decision);
    if (result === 'busy') return;
    if (result === 'done') {
      drafts.forget(alert.id, decision.step);
      return setForm(null);
    }
    // What was decided was about another state of the alert: the words stay, how it ended is to be chosen anew.
    if (result.outdated) setForm((open) => (open && open.alert.id === alert.id ? { ...open, draft: { ...open.draft, outcome: '' } } : open));
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
      const seen = now(alert.id) ?? alert;
      setForm({ asking: button, alert: seen, opened: seen, draft: drafts.of(alert.id, button) });
    },
    write(draft: Draft): void {
      if (!form) return;
      drafts.keep(form.alert.id, form.asking, draft);
      setForm({ ...form, draft });
    },
    close() {
      dismiss();
      setForm(null);
    },
  };
}
