import { expect, test } from 'vitest';
import { clockDuration, momentOf, relativeTime, spokenDuration } from './time.ts';
import { DICTIONARY } from '../words/index.ts';

const NOW = new Date(2026, 8, 14, 12).getTime();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  [-5_000, 'just now'],
  [59_999, 'just now'],
  [MINUTE, '1 min ago'],
  [59 * MINUTE, '59 min ago'],
  [3 * HOUR, '3 h ago'],
  [30 * HOUR, 'yesterday'],
  [24 * 10 * HOUR, '4 Sept'],
  [24 * 365 * HOUR, '14 Sept 2025'],
])('%i ms before now reads "%s"', (past, words) => expect(relativeTime(NOW - past, NOW, DICTIONARY.en.time, 'en-GB')).toBe(words));

test.each([
  [-1, '0:00'],
  [7_900, '0:07'],
  [760_000, '12:40'],
  [3_723_000, '1:02:03'],
])('%i ms on a clock is %s', (ms, clock) => expect(clockDuration(ms)).toBe(clock));

test.each([
  [59_000, 'less than a minute'],
  [MINUTE, '1 minute'],
  [42 * MINUTE, '42 minutes'],
  [2 * HOUR, '2 h'],
  [65 * MINUTE, '1 h 5 min'],
])('%i ms in a sentence is %s', (ms, words) => expect(spokenDuration(ms, DICTIONARY.en.time)).toBe(words));

test.each([
  [3 * HOUR, '09:00'],
  [13 * HOUR, '13 Sept, 23:00'],
  [24 * 365 * HOUR, '14 Sept 2025, 12:00'],
])('%i ms before now was at "%s"', (past, moment) => expect(momentOf(NOW - past, NOW, 'en-GB')).toBe(moment));
