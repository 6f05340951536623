import { REFUSALS, type Reason } from '@ezri/contract';
import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { DICTIONARY } from '../../words/index.ts';
import { problemOf } from './problem.ts';

const { en, es } = DICTIONARY;
const refused = (reason: Reason, details?: Record<string, unknown>) =>
  TRPCClientError.from({
    error: { code: -32000, message: REFUSALS[reason].message, data: { code: 'UNAUTHORIZED', reason, ...(details && { details }) } },
  });

test('a refusal is told in the language of the page', () => {
  expect(problemOf(refused('account.wrongCredentials'), en)).toEqual({ summary: REFUSALS['account.wrongCredentials'].message, fields: {} });
  expect(problemOf(refused('account.wrongCredentials'), es).summary).toBe('Este correo y esta contraseña no corresponden a la misma cuenta.');
});

test('a fault in one field is shown at that field', () => {
  const error = refused('input.invalid', { issues: [{ path: 'password', message: 'use at least 8 characters' }] });
  expect(problemOf(error, en)).toEqual({ summary: null, fields: { password: 'Use 8 to 128 characters.' } });
  expect(problemOf(error, es).fields).toEqual({ password: 'Usa de 8 a 128 caracteres.' });
});

test('a fault that belongs to no field is told for the form as a whole', () => {
  expect(problemOf(refused('input.invalid', { issues: [{ path: '', message: 'unknown key' }] }), en).summary).toBe(REFUSALS['input.invalid'].message);
});

test('an address that is taken is shown at the address', () => {
  expect(problemOf(refused('account.emailTaken'), en).fields).toEqual({ email: REFUSALS['account.emailTaken'].message });
});

test('too many attempts say how long to wait', () => {
  expect(problemOf(refused('account.tooManyAttempts', { retryAfterMs: 3_200 }), en).summary).toContain('in 4 s');
});

test('no answer is not blamed on the person', () => {
  expect(problemOf(new TypeError('Failed to fetch'), en).summary).toMatch(/could not be reached/);
});
