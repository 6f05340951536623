import type { Alert } from '@ezri/contract';
import { clockDuration } from '../../ui/index.ts';

/** How an alert stands against the time in which staff must take it. `ms` is what is left, or how long it is overdue. */
export type Deadline = { readonly kind: 'none' } | { readonly kind: 'within' | 'overdue'; readonly ms: number };

/** `now` is on the server's clock, in milliseconds. */
export function deadlineOf({ acknowledgeBy, status }: Pick<Alert, 'acknowledgeBy' | 'status'>, now: number): Deadline {
  if (acknowledgeBy === null || status === 'resolved') return { kind: 'none' };
  const left = acknowledgeBy - now;
  return left >= 0 ? { kind: 'within', ms: left } : { kind: 'overdue', ms: -left };
}

/** What a running clock is about, in a sentence: that nobody has the alert, or that it rose under whoever has it. `me` is the account that reads it. */
export function deadlineText(due: Exclude<Deadline, { kind: 'none' }>, holder: Alert['assignee'], me: string): string {
  const clock = clockDuration(due.ms);
  if (holder === null) return due.kind === 'within' ? `To be taken within ${clock}.` : `Nobody has taken it for ${clock} longer than allowed.`;
  const who = holder.id === me ? 'you have' : `${holder.name} has`;
  return `It rose: ${who} not acknowledged the new level${due.kind === 'within' ? `, to be done within ${clock}` : ` for ${clock} longer than allowed`}.`;
}

/** `now`, `42 s`, `12 min`, `3 h`, `2 d`: an age at a glance, in one unit. */
export function ageText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 5) return 'now';
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h`;
  return `${Math.floor(seconds / 86_400)} d`;
}
