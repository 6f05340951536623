import type { AssignInput, ChangeResult } from '@ezri/contract';
import type { z } from 'zod';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { notify } from '../notifications/notify.ts';
import { changeAlertBy } from './change.ts';

/** Takes the alert, or gives it to a colleague, who is told in the same commit. */
export async function assignCrisis(deps: Deps, actor: Actor, input: z.infer<typeof AssignInput>): Promise<ChangeResult> {
  return changeAlertBy(deps, actor, {
    ...input,
    step: 'assign',
    also: async (tx, { id, level, pseudonym, assignee }) => {
      if (assignee === null || assignee.id === actor.id) return [];
      return notify(tx, assignee.id, {
        kind: 'crisis',
        title: `${actor.name} gave you an alert`,
        body: `Level ${level}, ${pseudonym}. It is yours now.`,
        href: `/admin/safety/${id}`,
      });
    },
  });
}
