import { expect, it } from 'vitest';
import { alertOf, ANA, BEN, eventOf, NO_COUNTS } from './alert.fixture.ts';
import { apply, fromList } from './queue-state.ts';
import { createWatch, sentenceOf } from './watch.ts';
import { DICTIONARY } from '../../words/index.ts';

it('stays silent about what was there before', () => {
  expect(createWatch(ANA.id).look([alertOf(), alertOf({ level: 4 })])).toEqual([]);
});

it('rings once for a new alert, not again for its replay, its other changes or a resync', () => {
  const watch = createWatch(ANA.id);
  const alert = alertOf({ level: 4 });
  const empty = fromList({ alerts: [], counts: NO_COUNTS, now: 0 }, 0);
  watch.look(empty.alerts.values());
  const raised = apply(empty, eventOf('raised', alert));
  expect(watch.look(raised.alerts.values())).toEqual([{ alert, why: 'raised' }]);
  expect(watch.look(raised.alerts.values())).toEqual([]);
  expect(watch.look(apply(raised, eventOf('raised', alert)).alerts.values())).toEqual([]);
  expect(watch.look(fromList({ alerts: [{ ...alert, version: 3 }], counts: NO_COUNTS, now: 0 }, 0).alerts.values())).toEqual([]);
});

it('tells of another sign whoever holds the alert, and everybody while nobody does', () => {
  const held = alertOf({ assignee: ANA });
  const free = alertOf();
  const others = alertOf({ assignee: BEN });
  const mild = alertOf({ level: 2 });
  const watch = createWatch(ANA.id);
  watch.look([held, free, others, mild]);
  const again = [held, free, others, mild].map((alert) => ({ ...alert, version: 2, occurrences: 2 }));
  expect(watch.look(again).map(({ alert, why }) => [alert.id, why])).toEqual([
    [held.id, 'appended'],
    [free.id, 'appended'],
  ]);
  expect(watch.look(again.map((alert) => ({ ...alert, version: 3 })))).toEqual([]);
});

it('a sign that also raises the level is told once', () => {
  const watch = createWatch(ANA.id);
  const alert = alertOf({ level: 3 });
  watch.look([alert]);
  const higher = { ...alert, level: 4 as const, version: 2, occurrences: 2 };
  expect(watch.look([higher])).toEqual([{ alert: higher, why: 'severityRaised' }]);
  expect(watch.look([higher])).toEqual([]);
});

it('rings for an alert that a resync brought', () => {
  const watch = createWatch(ANA.id);
  watch.look([]);
  expect(watch.look([alertOf()])).toHaveLength(1);
});

it('rings once more when the severity rises, once for each level', () => {
  const watch = createWatch(ANA.id);
  const alert = alertOf({ level: 2 });
  watch.look([alert]);
  const higher = { ...alert, level: 4 as const, version: 2 };
  expect(watch.look([higher])).toEqual([{ alert: higher, why: 'severityRaised' }]);
  expect(watch.look([{ ...higher, version: 3 }])).toEqual([]);
});

it('never rings for a resolved alert, nor when a known one is reopened', () => {
  const watch = createWatch(ANA.id);
  const alert = alertOf();
  watch.look([alert]);
  expect(watch.look([alertOf({ status: 'resolved' }), { ...alert, version: 2, status: 'resolved' }])).toEqual([]);
  expect(watch.look([{ ...alert, version: 3, status: 'reopened' }])).toEqual([]);
});

it('says severity first', () => {
  expect(sentenceOf({ alert: alertOf({ level: 4 }), why: 'raised' }, DICTIONARY.en)).toBe('New alert: Imminent, Suicidal thoughts, Quiet Heron');
});
