import { newId, type Alert, type CrisisCounts, type CrisisEvent, type TimelineEntry, type TimelineKind } from '@ezri/contract';

export const RAISED_AT = 1_790_000_000_000;

export const ANA = { id: '01920000-0000-7000-8000-00000000000a', name: 'Ana' };
export const BEN = { id: '01920000-0000-7000-8000-00000000000b', name: 'Ben' };

/** An open alert that nobody has, raised at `RAISED_AT`, to be taken within five minutes. */
export const alertOf = (parts: Partial<Alert> = {}): Alert => ({
  id: newId(),
  version: 1,
  level: 3,
  category: 'suicidal_ideation',
  status: 'triggered',
  assignee: null,
  pseudonym: 'Quiet Heron',
  conversationId: newId(),
  subject: 'self',
  imminence: 'unclear',
  cssrs: 'item 4: intent without a plan',
  occurrences: 1,
  escalation: 0,
  raisedAt: RAISED_AT,
  updatedAt: RAISED_AT,
  acknowledgeBy: RAISED_AT + 300_000,
  acknowledgedAt: null,
  resolvedAt: null,
  outcome: null,
  previousAlertId: null,
  detectorVersion: 'rules-1',
  ...parts,
});

export const entryOf = (alert: Alert, kind: TimelineKind, parts: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: newId(),
  alertId: alert.id,
  version: alert.version,
  kind,
  at: alert.updatedAt,
  actor: null,
  level: alert.level,
  status: alert.status,
  assignee: alert.assignee,
  outcome: alert.outcome,
  note: null,
  ...parts,
});

export function eventOf(type: TimelineKind, alert: Alert): CrisisEvent {
  const { note: _note, ...entry } = entryOf(alert, type);
  return { type, alert, entry };
}

export const NO_COUNTS: CrisisCounts = { open: 0, unassigned: 0, byLevel: { 1: 0, 2: 0, 3: 0, 4: 0 } };
