import type { Alert, AlertList, CrisisCounts, CrisisEvent, Id } from '@ezri/contract';

/** Resolved alerts that stay in memory for a look back; the one resolved longest ago goes first. Open ones are all kept. */
export const RESOLVED_KEPT = 300;

/**
 * Every alert this screen has heard of, open or resolved, at its newest version, and the counts over all open ones. `offset` is the server's
 * clock minus this machine's, in milliseconds.
 */
export interface QueueState {
  readonly offset: number;
  readonly alerts: ReadonlyMap<Id, Alert>;
  readonly counts: CrisisCounts;
}

export const isOpen = ({ status }: Pick<Alert, 'status'>): boolean => status !== 'resolved';

/** `receivedAt` is this machine's clock at the moment the answer came, in milliseconds. */
export const fromList = ({ alerts, counts, now }: Pick<AlertList, 'alerts' | 'counts' | 'now'>, receivedAt: number): QueueState => ({
  offset: now - receivedAt,
  alerts: new Map(alerts.map((alert) => [alert.id, alert])),
  counts,
});

/** Adds (`sign` 1) or takes away (-1) what one alert contributes to the counts. Resolved alerts contribute nothing. */
function tally(counts: CrisisCounts, alert: Alert | undefined, sign: 1 | -1): CrisisCounts {
  if (!alert || !isOpen(alert)) return counts;
  const { level } = alert;
  return {
    open: Math.max(0, counts.open + sign),
    unassigned: Math.max(0, counts.unassigned + (alert.assignee ? 0 : sign)),
    byLevel: level === 0 ? counts.byLevel : { ...counts.byLevel, [level]: Math.max(0, counts.byLevel[level] + sign) },
  };
}

function forget(alerts: Map<Id, Alert>): void {
  const resolved = [...alerts.values()].filter((alert) => !isOpen(alert));
  if (resolved.length <= RESOLVED_KEPT) return;
  resolved.sort((a, b) => a.updatedAt - b.updatedAt);
  for (const { id } of resolved.slice(0, resolved.length - RESOLVED_KEPT)) alerts.delete(id);
}

/**
 * The state with `alert` in it, unless this version or a later one is there already. `before` is what the counts held for an alert
 * that is not in memory: nothing when it is new or was resolved.
 */
export function withAlert(state: QueueState, alert: Alert, before?: Alert): QueueState {
  const held = state.alerts.get(alert.id);
  if (held && held.version >= alert.version) return state;
  const alerts = new Map(state.alerts).set(alert.id, alert);
  forget(alerts);
  return { ...state, alerts, counts: tally(tally(state.counts, held ?? before, -1), alert, 1) };
}

/** Older alerts, from a page of history: they are shown but change no count, which is over the open ones and knew them already. */
export function withHistory(state: QueueState, older: readonly Alert[]): QueueState {
  const alerts = new Map(state.alerts);
  for (const alert of older) {
    const held = alerts.get(alert.id);
    if (!held || held.version < alert.version) alerts.set(alert.id, alert);
  }
  return { ...state, alerts };
}

/** An alert that was open beyond the length of the snapshot was counted there: as open, and as free when this event is the taking of it. */
function countedBefore(event: Extract<CrisisEvent, { alert: Alert }>): Alert | undefined {
  if (event.type === 'raised' || event.type === 'reopened') return undefined;
  const taken = event.type === 'assigned' || event.type === 'acknowledged';
  return { ...event.alert, status: 'in_progress', assignee: taken ? null : event.alert.assignee };
}

/** Pure. A replayed or late event changes nothing and gives the same object back. */
export function apply(state: QueueState, event: CrisisEvent): QueueState {
  if (event.type === 'heartbeat' || event.type === 'reset' || event.type === 'skipped') return state;
  return withAlert(state, event.alert, countedBefore(event));
}
