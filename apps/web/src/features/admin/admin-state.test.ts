import { expect, it } from 'vitest';
import { ACTIVITY_KEPT, apply as applyActivity, fromList } from './activity-state.ts';
import { NOON, activityOf, overviewOf } from './admin.fixture.ts';
import { apply as applyOverview, overallHealth } from './overview-state.ts';

it('keeps the newest picture and drops one that was made before it', () => {
  const state = { overview: overviewOf() };
  expect(applyOverview(state, { type: 'overview', overview: overviewOf({ at: NOON - 1, online: 99 }) })).toBe(state);
  expect(applyOverview(state, { type: 'heartbeat', head: 0 })).toBe(state);
  expect(applyOverview(state, { type: 'overview', overview: overviewOf({ at: NOON + 1, online: 13 }) }).overview.online).toBe(13);
});

it('says down only when alerts are in danger: a model that is down is a limp', () => {
  const { health } = overviewOf();
  const down = { status: 'down', detail: 'No answer.', latencyMs: null, provider: null } as const;
  expect(overallHealth(health)).toBe('ok');
  expect(overallHealth({ ...health, model: down })).toBe('degraded');
  expect(overallHealth({ ...health, database: down })).toBe('down');
});

it('lists each activity once, newest first, whatever order they come in', () => {
  const [first, second, third] = [activityOf({ at: 1 }), activityOf({ at: 2 }), activityOf({ at: 3 })];
  const state = fromList({ entries: [first, third, first] });
  expect(state.entries).toEqual([third, first]);
  const more = applyActivity(state, { type: 'added', entry: second });
  expect(more.entries).toEqual([third, second, first]);
  expect(applyActivity(more, { type: 'added', entry: second })).toBe(more);
});

it('forgets the oldest activity beyond its bound', () => {
  const full = fromList({ entries: Array.from({ length: ACTIVITY_KEPT }, (_, n) => activityOf({ at: n + 1 })) });
  const newest = activityOf({ at: ACTIVITY_KEPT + 1 });
  const { entries } = applyActivity(full, { type: 'added', entry: newest });
  expect(entries).toHaveLength(ACTIVITY_KEPT);
  expect(entries[0]).toEqual(newest);
  expect(entries.at(-1)?.at).toBe(2);
});
