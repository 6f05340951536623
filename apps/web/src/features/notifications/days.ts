import type { Notification } from '@ezri/contract';
import type { Words } from '../../words/index.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** `Today`, `Yesterday`, else the date, in the reader's own time zone. `at` and `now` in ms since the epoch. */
export function dayName(at: number, now: number, time: Words['time'], locale: string): string {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (at >= midnight) return time.today;
  // Noon of the day before is in it whatever the clocks did in the night.
  const yesterday = new Date(midnight - DAY_MS / 2).setHours(0, 0, 0, 0);
  if (at >= yesterday) return time.yesterday;
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Date(at).toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
}

export interface Day {
  readonly name: string;
  readonly items: readonly Notification[];
}

/** The list cut into days, in its order. */
export function byDay(items: readonly Notification[], now: number, time: Words['time'], locale: string): Day[] {
  const days = new Map<string, Notification[]>();
  for (const item of items) {
    const name = dayName(item.createdAt, now, time, locale);
    days.set(name, [...(days.get(name) ?? []), item]);
  }
  return [...days].map(([name, ofDay]) => ({ name, items: ofDay }));
}
