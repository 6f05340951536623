import { expect, it } from 'vitest';
import { ANA, BEN, RAISED_AT, alertOf } from './alert.fixture.ts';
import { ageText, deadlineOf, deadlineText } from './deadline.ts';
import { DICTIONARY } from '../../words/index.ts';

it('counts down, then up once it is overdue, and stops when somebody has the alert', () => {
  const alert = alertOf({ acknowledgeBy: RAISED_AT + 60_000 });
  expect(deadlineOf(alert, RAISED_AT + 18_000)).toEqual({ kind: 'within', ms: 42_000 });
  expect(deadlineOf(alert, RAISED_AT + 60_000)).toEqual({ kind: 'within', ms: 0 });
  expect(deadlineOf(alert, RAISED_AT + 75_000)).toEqual({ kind: 'overdue', ms: 15_000 });
  expect(deadlineOf({ ...alert, acknowledgeBy: null }, RAISED_AT)).toEqual({ kind: 'none' });
  expect(deadlineOf({ ...alert, status: 'resolved' }, RAISED_AT)).toEqual({ kind: 'none' });
});

it('writes an age in one unit', () => {
  expect([0, 42_000, 725_000, 3 * 3_600_000, 49 * 3_600_000].map((ms) => ageText(ms, DICTIONARY.en.time))).toEqual([
    'now',
    '42 s',
    '12 min',
    '3 h',
    '2 d',
  ]);
});

it('never says that nobody has an alert that rose under its holder', () => {
  const late = { kind: 'overdue', ms: 15_000 } as const;
  expect(deadlineText(late, null, ANA.id, DICTIONARY.en.alert)).toBe('Nobody has taken it for 0:15 longer than allowed.');
  expect(deadlineText(late, BEN, ANA.id, DICTIONARY.en.alert)).toBe('It rose: Ben has not acknowledged the new level for 0:15 longer than allowed.');
  expect(deadlineText({ ...late, kind: 'within' }, ANA, ANA.id, DICTIONARY.en.alert)).toBe(
    'It rose: you have not acknowledged the new level, to be done within 0:15.',
  );
});
