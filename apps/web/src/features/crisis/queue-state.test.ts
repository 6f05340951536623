import { describe, expect, it } from 'vitest';
import { ANA, NO_COUNTS, RAISED_AT, alertOf, eventOf } from './alert.fixture.ts';
import { EVERYTHING_OPEN, visible } from './queue-filter.ts';
import { RESOLVED_KEPT, apply, fromList, withAlert, withHistory } from './queue-state.ts';

const empty = fromList({ alerts: [], counts: NO_COUNTS, now: 0 }, 0);
const taken = (alert: ReturnType<typeof alertOf>) => ({
  ...alert,
  version: alert.version + 1,
  status: 'in_progress' as const,
  assignee: ANA,
  acknowledgeBy: null,
});

describe('the alert queue', () => {
  it('counts a raised alert once, however often its event arrives', () => {
    const raised = eventOf('raised', alertOf({ level: 4 }));
    const once = apply(empty, raised);
    expect(once.counts).toEqual({ open: 1, unassigned: 1, byLevel: { 1: 0, 2: 0, 3: 0, 4: 1 } });
    expect(apply(once, raised)).toBe(once);
  });

  it('lets an older version never overwrite a newer one', () => {
    const alert = alertOf();
    const now = apply(apply(empty, eventOf('raised', alert)), eventOf('assigned', taken(alert)));
    expect(apply(now, eventOf('raised', alert))).toBe(now);
    expect(now.alerts.get(alert.id)?.assignee).toEqual(ANA);
    expect(now.counts).toMatchObject({ open: 1, unassigned: 0 });
  });

  it('moves the count when severity rises, and takes it away when the alert is resolved', () => {
    const alert = alertOf({ level: 2 });
    const higher = { ...alert, version: 2, level: 4 as const };
    const risen = apply(apply(empty, eventOf('raised', alert)), eventOf('severityRaised', higher));
    expect(risen.counts.byLevel).toEqual({ 1: 0, 2: 0, 3: 0, 4: 1 });
    const done = apply(risen, eventOf('resolved', { ...taken(higher), status: 'resolved' }));
    expect(done.counts).toEqual(NO_COUNTS);
    expect(done.alerts.has(alert.id)).toBe(true);
  });

  it('takes an alert beyond the snapshot for counted already', () => {
    const alert = alertOf({ level: 3, version: 4, assignee: ANA, status: 'resolved' });
    const crowded = fromList({ alerts: [], counts: { open: 300, unassigned: 100, byLevel: { 1: 0, 2: 0, 3: 300, 4: 0 } }, now: 0 }, 0);
    expect(apply(crowded, eventOf('resolved', alert)).counts).toEqual({ open: 299, unassigned: 100, byLevel: { 1: 0, 2: 0, 3: 299, 4: 0 } });
    expect(apply(crowded, eventOf('assigned', taken(alert))).counts).toEqual({ open: 300, unassigned: 99, byLevel: { 1: 0, 2: 0, 3: 300, 4: 0 } });
  });

  it('counts a reopened alert again', () => {
    const alert = alertOf({ version: 3, status: 'reopened', level: 1 });
    expect(apply(empty, eventOf('reopened', alert)).counts).toEqual({ open: 1, unassigned: 1, byLevel: { 1: 1, 2: 0, 3: 0, 4: 0 } });
  });

  it('ignores heartbeats and resets', () => {
    expect(apply(empty, { type: 'heartbeat', head: 9 })).toBe(empty);
    expect(apply(empty, { type: 'reset' })).toBe(empty);
  });

  it('shows the answer of a change at once, and its event then changes nothing', () => {
    const alert = alertOf();
    const after = withAlert(apply(empty, eventOf('raised', alert)), taken(alert));
    expect(apply(after, eventOf('assigned', taken(alert)))).toBe(after);
  });

  it('adds history without counting it, and prefers what is newer', () => {
    const held = taken(alertOf());
    const state = withHistory(apply(empty, eventOf('raised', held)), [{ ...held, version: 1 }, alertOf({ status: 'resolved' })]);
    expect(state.alerts.get(held.id)?.version).toBe(2);
    expect(state.alerts.size).toBe(2);
    expect(state.counts.open).toBe(1);
  });

  it('forgets the alerts that were resolved longest ago beyond its bound, never an open one', () => {
    const open = alertOf({ updatedAt: 0 });
    let state = apply(empty, eventOf('raised', open));
    const resolved = Array.from({ length: RESOLVED_KEPT + 5 }, (_, n) => alertOf({ version: 2, status: 'resolved', updatedAt: RAISED_AT + n }));
    for (const alert of resolved) state = apply(state, eventOf('resolved', alert));
    expect(state.alerts.size).toBe(RESOLVED_KEPT + 1);
    expect(state.alerts.has(open.id)).toBe(true);
    expect(state.alerts.has(resolved[0]?.id ?? '')).toBe(false);
  });
});

describe('what the queue shows', () => {
  const high = alertOf({ level: 3, raisedAt: 20 });
  const higher = alertOf({ level: 4, raisedAt: 30, assignee: ANA });
  const waiting = alertOf({ level: 3, raisedAt: 10 });
  const done = alertOf({ level: 4, status: 'resolved', assignee: ANA, updatedAt: 50 });
  const earlier = alertOf({ level: 4, status: 'resolved', updatedAt: 40 });
  const all = [done, high, earlier, higher, waiting];

  it('sorts by severity, then by who has waited longest', () => {
    expect(visible(all, EVERYTHING_OPEN, ANA.id)).toEqual([higher, waiting, high]);
  });

  it('puts what nobody has before what somebody has, and what is due first before the rest', () => {
    const held = alertOf({ level: 4, raisedAt: 1, assignee: ANA, acknowledgeBy: null });
    const rose = alertOf({ level: 4, raisedAt: 90, assignee: ANA, acknowledgeBy: 95 });
    const later = alertOf({ level: 4, raisedAt: 2, acknowledgeBy: 200 });
    const sooner = alertOf({ level: 4, raisedAt: 80, acknowledgeBy: 100 });
    expect(visible([held, rose, later, sooner], EVERYTHING_OPEN, ANA.id)).toEqual([sooner, later, rose, held]);
  });

  it('puts resolved ones last, the latest first', () => {
    expect(visible(all, { ...EVERYTHING_OPEN, status: 'all' }, ANA.id).slice(3)).toEqual([done, earlier]);
  });

  it('filters by level and by holder', () => {
    expect(visible(all, { ...EVERYTHING_OPEN, minLevel: 4 }, ANA.id)).toEqual([higher]);
    expect(visible(all, { ...EVERYTHING_OPEN, assignee: 'me' }, ANA.id)).toEqual([higher]);
    expect(visible(all, { ...EVERYTHING_OPEN, assignee: 'nobody' }, ANA.id)).toEqual([waiting, high]);
    expect(visible(all, { status: 'resolved', minLevel: 0, assignee: 'me' }, ANA.id)).toEqual([done]);
  });
});
