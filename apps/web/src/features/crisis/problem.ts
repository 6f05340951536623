import { isUnanswered, NoAnswer, NotConnected, refusalOf } from '@ezri/client';
import { StaffRef } from '@ezri/contract';

/** Why a step was not done, for the person who asked for it. `outdated`: what is on screen is not how the alert is now. */
export interface Problem {
  readonly text: string;
  readonly outdated: boolean;
}

/** Whether nobody knows if it was done: the same request must go out under the same key again. */
export const isOpenEnded = (error: unknown): boolean => isUnanswered(error) || error instanceof NoAnswer || error instanceof NotConnected;

/** `error` is what a call of `admin.*Crisis` failed with. */
export function problemOf(error: unknown): Problem {
  if (isOpenEnded(error)) return { text: 'The server did not answer. Try again: it will not be done twice.', outdated: false };
  const refusal = refusalOf(error);
  if (!refusal) return { text: 'Something went wrong. Please try again.', outdated: false };
  switch (refusal.reason) {
    case 'crisis.alreadyAssigned': {
      const holder = StaffRef.safeParse(refusal.details?.['assignee']);
      return { text: holder.success ? `${holder.data.name} has this alert already.` : refusal.message, outdated: true };
    }
    case 'crisis.changed':
      return { text: 'This alert changed while you were looking. You see it now as it is: please decide again.', outdated: true };
    case 'crisis.transitionForbidden':
    case 'crisis.notOwner':
    case 'crisis.notFound':
      return { text: refusal.message, outdated: true };
    default:
      return { text: refusal.message, outdated: false };
  }
}
