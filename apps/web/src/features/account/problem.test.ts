import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { problemOf } from './problem.ts';

const refused = (reason: string, message: string, details?: Record<string, unknown>) =>
  TRPCClientError.from({ error: { code: -32000, message, data: { code: 'UNAUTHORIZED', reason, ...(details && { details }) } } });

test('the words of the server are shown as they are', () => {
  expect(problemOf(refused('account.wrongCredentials', 'They do not belong together.'))).toEqual({
    summary: 'They do not belong together.',
    fields: {},
  });
});

test('a fault in one field is shown at that field', () => {
  const error = refused('input.invalid', 'Something is not right.', { issues: [{ path: 'password', message: 'use at least 8 characters' }] });
  expect(problemOf(error)).toEqual({ summary: null, fields: { password: 'Use at least 8 characters.' } });
});

test('an address that is taken is shown at the address', () => {
  expect(problemOf(refused('account.emailTaken', 'There is one already.')).fields).toEqual({ email: 'There is one already.' });
});

test('too many attempts say how long to wait', () => {
  expect(problemOf(refused('account.tooManyAttempts', 'Too many attempts.', { retryAfterMs: 3_200 })).summary).toContain('in 4 s');
});

test('no answer is not blamed on the person', () => {
  expect(problemOf(new TypeError('Failed to fetch')).summary).toMatch(/could not be reached/);
});
