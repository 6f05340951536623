import { REFUSALS, type RefusalData } from '@ezri/contract';
import { TRPCClientError } from '@trpc/client';
import { expect, it } from 'vitest';
import { ANA } from './alert.fixture.ts';
import { createIntents, INTENTS_KEPT } from './intents.ts';
import { problemOf } from './problem.ts';
import { DICTIONARY } from '../../words/index.ts';

const { en } = DICTIONARY;

const refused = (data: RefusalData) =>
  TRPCClientError.from({ error: { code: -32009, message: REFUSALS[data.reason].message, data: { code: 'CONFLICT', ...data } } });

it('names who has the alert', () => {
  expect(problemOf(refused({ reason: 'crisis.alreadyAssigned', details: { assignee: ANA } }), en)).toEqual({
    text: 'Ana has this alert already.',
    outdated: true,
  });
});

it('falls back on the words of the table when the holder is missing', () => {
  expect(problemOf(refused({ reason: 'crisis.alreadyAssigned' }), en).text).toBe(REFUSALS['crisis.alreadyAssigned'].message);
});

it('says that the alert changed, and that what is on screen is out of date', () => {
  const problem = problemOf(refused({ reason: 'crisis.changed', details: { version: 4 } }), en);
  expect(problem.text).toContain('changed while you were looking');
  expect(problem.outdated).toBe(true);
});

it('tells a call without an answer from one that was refused', () => {
  expect(problemOf(TRPCClientError.from(new Error('socket closed')), en)).toEqual({
    text: 'The server did not answer. Try again: it will not be done twice.',
    outdated: false,
  });
  expect(problemOf(refused({ reason: 'limit.rate' }), en)).toEqual({ text: REFUSALS['limit.rate'].message, outdated: false });
  expect(problemOf(refused({ reason: 'limit.rate' }), DICTIONARY.es).text).toContain('Espera un momento');
});

it('keeps the key of a request until it is answered', () => {
  const intents = createIntents();
  const key = intents.keyOf('take 1');
  expect(intents.keyOf('take 1')).toBe(key);
  expect(intents.keyOf('take 2')).not.toBe(key);
  intents.answered('take 1');
  expect(intents.keyOf('take 1')).not.toBe(key);
});

it('forgets the oldest unanswered request beyond its bound', () => {
  const intents = createIntents();
  const first = intents.keyOf('0');
  for (let n = 1; n <= INTENTS_KEPT; n += 1) intents.keyOf(String(n));
  expect(intents.keyOf('0')).not.toBe(first);
});
