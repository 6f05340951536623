import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReminderDue, REMIND_FROM_MS, REMIND_WITHIN_MS, reminderFor, USE_GAP_MS, usingSince } from './reminder.ts';

const MINUTE = 60_000;
const NOW = 1_000 * MINUTE;
/** Minutes before now. */
const ago = (...minutes: number[]): number[] => minutes.map((minute) => NOW - minute * MINUTE);
const [LONG_AGO] = ago(900) as [number];

describe('continuing use', () => {
  test.each([
    ['nothing said before', ago(0), 0],
    ['a pause of 30 minutes begins anew', ago(60, 30, 0), 0],
    ['a pause of 29 does not', ago(58, 29, 0), 58],
    ['only the last pause counts', ago(200, 150, 130, 110, 90, 70, 0), 0],
  ])('%s', (_, said, minutes) => expect(usingSince({ said, now: NOW })).toBe(NOW - minutes * MINUTE));

  test('is reminded of the AI from two and a half hours on, counted from the last notice', () => {
    const said = ago(...Array.from({ length: 18 }, (_, at) => 170 - at * 10), 0);
    expect(isReminderDue({ said, noticedAt: LONG_AGO, now: NOW })).toBe(true);
    expect(isReminderDue({ said, noticedAt: NOW - 151 * MINUTE, now: NOW })).toBe(true);
    expect(isReminderDue({ said, noticedAt: NOW - 149 * MINUTE, now: NOW })).toBe(false);
    expect(isReminderDue({ said: said.filter((at) => NOW - at < 40 * MINUTE), noticedAt: LONG_AGO, now: NOW })).toBe(false);
  });
});

test('whoever goes on using Ezri is never three hours without having been told', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: USE_GAP_MS - 1 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(gaps, (between) => {
      let noticedAt = 0;
      const said: number[] = [0];
      for (const gap of between) {
        const now = (said.at(-1) ?? 0) + gap;
        said.push(now);
        expect(now - noticedAt).toBeLessThan(REMIND_WITHIN_MS);
        const known = said.filter((at) => at >= now - REMIND_WITHIN_MS);
        const isDue = isReminderDue({ said: known, noticedAt, now });
        expect(isDue).toBe(now - noticedAt >= REMIND_FROM_MS);
        if (isDue) noticedAt = now;
      }
    }),
  );
});

test.each([0, 1, 2, 3, 4] as const)('the reminder says what it must, and does not hold anybody back: level %i', (level) => {
  expect(reminderFor('en', level)).toMatch(/AI, not a human/u);
  expect(reminderFor('es', level)).toMatch(/IA, no con una persona/u);
  for (const language of ['en', 'es'] as const)
    expect(reminderFor(language, level)).not.toMatch(/miss you|lonely|leave|te echar|extrañ|therap|terap/iu);
});

test('nobody in danger is told to take a pause, nor that they have been here for long', () => {
  for (const level of [3, 4] as const)
    for (const language of ['en', 'es'] as const) expect(reminderFor(language, level)).not.toMatch(/pause|pausa|water|agua|for a while|buen rato/iu);
  expect(reminderFor('en', 4)).toMatch(/help lines/u);
  expect(reminderFor('es', 4)).toMatch(/líneas de ayuda/u);
});
