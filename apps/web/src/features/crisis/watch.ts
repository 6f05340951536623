import type { Alert } from '@ezri/contract';
import { createRing } from '@ezri/client';
import { isOpen } from './queue-state.ts';
import type { Words } from '../../words/index.ts';

/** An alert that staff should hear of now: because it is new, because its severity rose, or because there was another sign of danger in one that waits for them. */
export interface Ringing {
  readonly alert: Alert;
  readonly why: 'raised' | 'severityRaised' | 'appended';
}

/** From this level on another sign of the same level is told as well: to whoever holds the alert, and to all while nobody does. */
export const TOLD_AGAIN_FROM = 3;

/** Levels at which a screen reader interrupts what it is saying. */
export const ASSERTIVE_FROM = 3;

export const sentenceOf = ({ alert, why }: Ringing, { queue, risk }: Pick<Words, 'queue' | 'risk'>): string =>
  queue.ringing[why](risk.level[alert.level], risk.category[alert.category], alert.pseudonym);

/**
 * Says which alerts ring for `accountId`. Those of the first look were there before us and never do; each later one rings once, once more for each
 * higher level it reaches, and from `TOLD_AGAIN_FROM` on when there is another sign. Replays, resyncs and other changes never ring.
 */
export function createWatch(accountId: string): { look(alerts: Iterable<Alert>): Ringing[] } {
  const ring = createRing();
  const met = createRing();
  const signs = createRing();
  const signsOf = ({ id, occurrences }: Alert) => `${id}:${occurrences}`;
  let started = false;
  return {
    look(alerts) {
      const open = [...alerts].filter(isOpen);
      if (!started) {
        started = true;
        ring.known(open.map(({ id, level }) => `${id}:${level}`));
        met.known(open.map(({ id }) => id));
        signs.known(open.map(signsOf));
        return [];
      }
      return open.flatMap((alert): Ringing[] => {
        const isNew = met.shouldRing(alert.id);
        const isAgain = signs.shouldRing(signsOf(alert)) && alert.level >= TOLD_AGAIN_FROM && (alert.assignee?.id ?? accountId) === accountId;
        if (ring.shouldRing(`${alert.id}:${alert.level}`)) return [{ alert, why: isNew ? 'raised' : 'severityRaised' }];
        return isAgain ? [{ alert, why: 'appended' }] : [];
      });
    },
  };
}
