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

/** Open before resolved; open ones by severity, then the one that has waited longest; resolved ones by the newest change. */
export function byUrgency(a: Alert, b: Alert): number {
  if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1;
  if (!isOpen(a)) return b.updatedAt - a.updatedAt || a.id.localeCompare(b.id);
  return b.level - a.level || a.raisedAt - b.raisedAt || a.id.localeCompare(b.id);
}

/** What the queue shows, in its order. `me` is the account that looks at it. */
export const visible = (alerts: Iterable<Alert>, filter: QueueFilter, me: Id): Alert[] =>
  [...alerts].filter((alert) => matches(alert, filter, me)).sort(byUrgency);
