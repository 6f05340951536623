import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { isCommonPassword } from './common-password.ts';
import { pseudonymFor } from './pseudonym.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('pseudonyms', () => {
  test('are stable and friendly', () => {
    expect(pseudonymFor(digest('a'))).toBe(pseudonymFor(digest('a')));
    expect(pseudonymFor(digest('a'))).toMatch(/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \d{4}$/u);
  });
  test('rarely meet: fewer than one pair in a thousand people', () => {
    const names = new Set(Array.from({ length: 1000 }, (_, at) => pseudonymFor(digest(String(at)))));
    expect(names.size).toBeGreaterThanOrEqual(999);
  });
  test.each(['', 'abc', 'not hex at all, not hex'])('refuse %j', (text) => expect(() => pseudonymFor(text)).toThrow(RangeError));
});

describe('common passwords', () => {
  test.each([
    'password',
    'Password1',
    'p@ssw0rd',
    'PASSW0RD!!',
    '12345678',
    '1234567890',
    '87654321',
    'qwertyuiop',
    'Qwerty123!',
    'aaaaaaaa',
    'abcabcabc',
    'iloveyou',
    'iloveyou2',
    'letmein123',
    'Summer2024!',
    'welcome1',
    'admin123',
    'dragon99',
    '11112222',
    '19900101',
    'asdfghjkl',
    '1q2w3e4r5t',
    'monkeymonkey',
    'passwordpassword',
  ])('%s is common', (password) => expect(isCommonPassword(password)).toBe(true));
  test.each([
    'ezri-demo-2026',
    'otter-violin-rain',
    'correct horse battery staple',
    'Xk9!vTq2#mLw',
    'lamparas de papel',
    'we met in lisbon at dusk',
    'h4rbour-Lantern',
  ])('%s is not', (password) => expect(isCommonPassword(password)).toBe(false));
  test('the longest one takes no time', () => {
    const started = performance.now();
    isCommonPassword('ab'.repeat(64));
    expect(performance.now() - started).toBeLessThan(100);
  });
});
