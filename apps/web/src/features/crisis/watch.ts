import type { Alert } from '@ezri/contract';
import { createRing } from '@ezri/client';
import { isOpen } from './queue-state.ts';
import type { Words } from '../../words/index.ts';

/** An alert that staff should hear of now: because it is new, or because its severity rose. */
export interface Ringing {
  readonly alert: Alert;
  readonly why: 'raised' | 'severityRaised';
}

/** Levels at which a screen reader interrupts what it is saying. */
export const ASSERTIVE_FROM = 3;

export const sentenceOf = ({ alert, why }: Ringing, { queue, risk }: Pick<Words, 'queue' | 'risk'>): string =>
  queue.ringing[why](risk.level[alert.level], risk.category[alert.category], alert.pseudonym);

/**
 * Says which alerts ring. Those of the first look were there before us and never do; each later one rings once, and once more for each
 * higher level it reaches. Replays, resyncs and other changes never ring.
 */
export function createWatch(): { look(alerts: Iterable<Alert>): Ringing[] } {
  const ring = createRing();
  const met = createRing();
  let started = false;
  return {
    look(alerts) {
      const open = [...alerts].filter(isOpen);
      if (!started) {
        started = true;
        ring.known(open.map(({ id, level }) => `${id}:${level}`));
        met.known(open.map(({ id }) => id));
        return [];
      }
      return open.flatMap((alert): Ringing[] => {
        const isNew = met.shouldRing(alert.id);
        return ring.shouldRing(`${alert.id}:${alert.level}`) ? [{ alert, why: isNew ? 'raised' : 'severityRaised' }] : [];
      });
    },
  };
}
