import type { Words } from '../words/index.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `"just now"`, `"4 min ago"`, `"3 h ago"`, `"yesterday"`, then the date. A little in the future counts as now: clocks differ. */
export function relativeTime(at: number, now: number, time: Words['time'], locale: string): string {
  const past = now - at;
  if (past < MINUTE) return time.justNow;
  if (past < HOUR) return time.minutesAgo(Math.floor(past / MINUTE));
  if (past < DAY) return time.hoursAgo(Math.floor(past / HOUR));
  if (past < 2 * DAY) return time.yesterdayLower;
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Date(at).toLocaleDateString(locale, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** When something was said: `"10:42"` today, `"14 Sept, 10:42"` before, with the year when it was another. */
export function momentOf(at: number, now: number, locale: string): string {
  const [then, today] = [new Date(at), new Date(now)];
  const isToday = then.toDateString() === today.toDateString();
  const sameYear = then.getFullYear() === today.getFullYear();
  return then.toLocaleString(locale, {
    ...(isToday ? {} : { day: 'numeric', month: 'short' }),
    ...(isToday || sameYear ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** `"0:07"`, `"12:40"`, `"1:02:03"`. Never negative. */
export function clockDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND));
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}:${two(seconds % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** For sentences: `"less than a minute"`, `"1 minute"`, `"42 minutes"`, `"1 h 5 min"`. */
export function spokenDuration(ms: number, time: Words['time']): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE);
  if (minutes < 1) return time.lessThanAMinute;
  if (minutes < 60) return time.spokenMinutes(minutes);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? time.hours(hours) : time.hoursAndMinutes(hours, rest);
}
