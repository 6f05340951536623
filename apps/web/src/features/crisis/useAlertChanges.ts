import type { Alert, ChangeResult, Id } from '@ezri/contract';
import { refusalOf, retrying, type ConnectionStore } from '@ezri/client';
import { useRef, useState } from 'react';
import { requestOf, send, type Change, type CrisisCalls } from './change.ts';
import { createIntents } from './intents.ts';
import { isOpenEnded, problemOf, type Problem } from './problem.ts';
import { useWords } from '../../words/index.ts';

/** What the last step came to, for the alert it was about. */
export interface StepProblem extends Problem {
  readonly alertId: Id;
}

export interface AlertChanges {
  /** The alert and step that are on their way, or null. */
  readonly busy: { readonly alertId: Id; readonly step: Change['step'] } | null;
  readonly problem: StepProblem | null;
  /** Resolves with `done` or with what stood in the way. Only one step at a time: a second one meanwhile is `busy` and not done. */
  change(alert: Alert, change: Change): Promise<'done' | 'busy' | Problem>;
  dismiss(): void;
}

export interface AlertChangesOptions {
  readonly calls: CrisisCalls;
  readonly connection?: ConnectionStore;
  /** The alert as the server has it now: a note that was overtaken by another change goes out once more, decided on this. */
  latest(alertId: Id): Promise<Alert>;
  /** The alert as the server answered, before its event arrives. */
  onChanged(alert: Alert): void;
  /** What is on screen turned out to be old. */
  onOutdated(alertId: Id): void;
}

export function useAlertChanges({ calls, connection, latest, onChanged, onOutdated }: AlertChangesOptions): AlertChanges {
  const words = useWords();
  const [intents] = useState(createIntents);
  const [busy, setBusy] = useState<AlertChanges['busy']>(null);
  const [problem, setProblem] = useState<StepProblem | null>(null);
  const underWay = useRef(false);

  const attempt = async (alert: Alert, decision: Change): Promise<ChangeResult> => {
    const request = requestOf(alert, decision);
    const key = intents.keyOf(request);
    try {
      const result = await retrying((options) => send(calls, alert, decision, key, options), connection ? { connection } : {});
      intents.answered(request);
      return result;
    } catch (error) {
      if (!isOpenEnded(error)) intents.answered(request);
      throw error;
    }
  };

  const change = async (alert: Alert, decision: Change): Promise<'done' | 'busy' | Problem> => {
    // State is a render behind: two clicks in one frame must not become two intents.
    if (underWay.current) return 'busy';
    underWay.current = true;
    setBusy({ alertId: alert.id, step: decision.step });
    setProblem(null);
    try {
      const result = await attempt(alert, decision).catch(async (error: unknown) => {
        // A note decides nothing about the alert: it is as true of the next version.
        if (decision.step !== 'note' || refusalOf(error)?.reason !== 'crisis.changed') throw error;
        return attempt(await latest(alert.id), decision);
      });
      onChanged(result.alert);
      return 'done';
    } catch (error) {
      const found = problemOf(error, words);
      setProblem({ ...found, alertId: alert.id });
      if (found.outdated) onOutdated(alert.id);
      return found;
    } finally {
      underWay.current = false;
      setBusy(null);
    }
  };

  return { busy, problem, change, dismiss: () => setProblem(null) };
}
