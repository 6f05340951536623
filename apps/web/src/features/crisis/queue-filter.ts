import type { Alert, Id, Level } from '@ezri/contract';
import { isOpen } from './queue-state.ts';

export interface QueueFilter {
  readonly status: 'open' | 'resolved' | 'all';
  readonly minLevel: Level;
  readonly assignee: 'anyone' | 'me' | 'nobody';
}

export const EVERYTHING_OPEN: QueueFilter = { status: 'open', minLevel: 0, assignee: 'anyone' };

export const isNarrowed = ({ status, minLevel, assignee }: QueueFilter): boolean => status !== 'open' || minLevel > 0 || assignee !== 'anyone';

const matches = (alert: Alert, filter: QueueFilter, me: Id): boolean =>
  (filter.status === 'all' || isOpen(alert) === (filter.status === 'open')) &&
  alert.level >= filter.minLevel &&
  (filter.assignee === 'anyone' || (filter.assignee === 'nobody' ? alert.assignee === null : alert.assignee?.id === me));

const idle = ({ acknowledgeBy }: Alert): number => Number(acknowledgeBy === null);
/** What staff must look at first at the same severity: the end of its clock, or, when none runs, since when it is there. */
const dueAt = ({ acknowledgeBy, raisedAt }: Alert): number => acknowledgeBy ?? raisedAt;

/**
 * Open before resolved; open ones by severity, then those that nobody has, then those with a running clock by what is due first, then
 * the one that has been there longest; resolved ones by the newest change.
 */
export function byUrgency(a: Alert, b: Alert): number {
  if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1;
  if (!isOpen(a)) return b.updatedAt - a.updatedAt || a.id.localeCompare(b.id);
  return (
    b.level - a.level ||
    Number(a.assignee !== null) - Number(b.assignee !== null) ||
    idle(a) - idle(b) ||
    dueAt(a) - dueAt(b) ||
    a.raisedAt - b.raisedAt ||
    a.id.localeCompare(b.id)
  );
}

/** What the queue shows, in its order. `me` is the account that looks at it. */
export const visible = (alerts: Iterable<Alert>, filter: QueueFilter, me: Id): Alert[] =>
  [...alerts].filter((alert) => matches(alert, filter, me)).sort(byUrgency);
