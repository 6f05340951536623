import { isUnanswered, NoAnswer, NotConnected, refusalOf } from '@ezri/client';
import { StaffRef } from '@ezri/contract';
import type { Words } from '../../words/index.ts';

/** Why a step was not done, for the person who asked for it. `outdated`: what is on screen is not how the alert is now. */
export interface Problem {
  readonly text: string;
  readonly outdated: boolean;
}

/** Whether nobody knows if it was done: the same request must go out under the same key again. */
export const isOpenEnded = (error: unknown): boolean => isUnanswered(error) || error instanceof NoAnswer || error instanceof NotConnected;

/** `error` is what a call of `admin.*Crisis` failed with. */
export function problemOf(error: unknown, { alert: { problem }, refusals }: Pick<Words, 'alert' | 'refusals'>): Problem {
  if (isOpenEnded(error)) return { text: problem.unanswered, outdated: false };
  const refusal = refusalOf(error);
  if (!refusal) return { text: problem.unknown, outdated: false };
  switch (refusal.reason) {
    case 'crisis.alreadyAssigned': {
      const holder = StaffRef.safeParse(refusal.details?.['assignee']);
      return { text: holder.success ? problem.taken(holder.data.name) : refusals[refusal.reason], outdated: true };
    }
    case 'crisis.changed':
      return { text: problem.changed, outdated: true };
    case 'crisis.transitionForbidden':
    case 'crisis.notOwner':
    case 'crisis.notFound':
      return { text: refusals[refusal.reason], outdated: true };
    default:
      return { text: refusals[refusal.reason], outdated: false };
  }
}
