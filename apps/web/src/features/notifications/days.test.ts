import { expect, it } from 'vitest';
import { notificationOf } from './notification.fixture.ts';
import { byDay, dayName } from './days.ts';
import { DICTIONARY } from '../../words/index.ts';

const noon = new Date(2026, 5, 15, 12).getTime();

it('names the days near and far', () => {
  expect(dayName(new Date(2026, 5, 15, 0, 0).getTime(), noon, DICTIONARY.en.time, 'en-GB')).toBe('Today');
  expect(dayName(new Date(2026, 5, 14, 23, 59).getTime(), noon, DICTIONARY.en.time, 'en-GB')).toBe('Yesterday');
  expect(dayName(new Date(2026, 5, 14, 0, 0).getTime(), noon, DICTIONARY.en.time, 'en-GB')).toBe('Yesterday');
  expect(dayName(new Date(2026, 5, 13, 23, 59).getTime(), noon, DICTIONARY.en.time, 'en-GB')).toContain('13');
  expect(dayName(new Date(2024, 5, 13).getTime(), noon, DICTIONARY.en.time, 'en-GB')).toContain('2024');
});

it('cuts the list into days and keeps its order', () => {
  const items = [noon, noon - 60_000, noon - 24 * 3_600_000].map((createdAt) => notificationOf({ createdAt }));
  expect(byDay(items, noon, DICTIONARY.en.time, 'en-GB').map(({ name, items: ofDay }) => [name, ofDay.length])).toEqual([
    ['Today', 2],
    ['Yesterday', 1],
  ]);
});
