import type { Alert } from '@ezri/contract';
import { clockDuration } from '../../ui/index.ts';
import type { Words } from '../../words/index.ts';

/** How an alert stands against the time in which staff must take it. `ms` is what is left, or how long it is overdue. */
export type Deadline = { readonly kind: 'none' } | { readonly kind: 'within' | 'overdue'; readonly ms: number };

/** `now` is on the server's clock, in milliseconds. */
export function deadlineOf({ acknowledgeBy, status }: Pick<Alert, 'acknowledgeBy' | 'status'>, now: number): Deadline {
  if (acknowledgeBy === null || status === 'resolved') return { kind: 'none' };
  const left = acknowledgeBy - now;
  return left >= 0 ? { kind: 'within', ms: left } : { kind: 'overdue', ms: -left };
}

/** What a running clock is about, in a sentence: that nobody has the alert, or that it rose under whoever has it. `me` is the account that reads it. */
export function deadlineText(due: Exclude<Deadline, { kind: 'none' }>, holder: Alert['assignee'], me: string, { deadline }: Words['alert']): string {
  const clock = clockDuration(due.ms);
  const isWithin = due.kind === 'within';
  if (holder === null) return isWithin ? deadline.within(clock) : deadline.overdue(clock);
  if (holder.id === me) return isWithin ? deadline.roseWithinYou(clock) : deadline.roseOverdueYou(clock);
  return isWithin ? deadline.roseWithin(clock, holder.name) : deadline.roseOverdue(clock, holder.name);
}

/** `now`, `42 s`, `12 min`, `3 h`, `2 d`: an age at a glance, in one unit. */
export function ageText(ms: number, time: Words['time']): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 5) return time.now;
  if (seconds < 60) return time.seconds(seconds);
  if (seconds < 3600) return time.minutes(Math.floor(seconds / 60));
  if (seconds < 86_400) return time.hours(Math.floor(seconds / 3600));
  return time.days(Math.floor(seconds / 86_400));
}
