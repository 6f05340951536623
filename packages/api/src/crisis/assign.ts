import { isStaff, type AssignInput, type ChangeResult } from '@ezri/contract';
import { findAccount } from '@ezri/store';
import type { z } from 'zod';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { notify } from '../notifications/notify.ts';
import { refuse } from '../refusal.ts';
import { changeAlertBy } from './change.ts';

/** Takes the alert, or gives it to a colleague, who is told in the same commit. */
export async function assignCrisis(deps: Deps, actor: Actor, { assigneeId, ...input }: z.infer<typeof AssignInput>): Promise<ChangeResult> {
  const toSelf = assigneeId === undefined || assigneeId === actor.id;
  const assignee = toSelf ? { id: actor.id, name: actor.name } : await colleague(deps, assigneeId);
  return changeAlertBy(deps, actor, {
    ...input,
    step: 'assign',
    assignee,
    ...(toSelf
      ? {}
      : {
          also: async (tx, alert) =>
            notify(tx, assignee.id, {
              kind: 'crisis',
              title: `${actor.name} gave you an alert`,
              body: `Level ${alert.level}, ${alert.pseudonym}. It is yours now.`,
              href: `/admin/safety/${alert.id}`,
            }),
        }),
  });
}

async function colleague(deps: Deps, accountId: string): Promise<{ id: string; name: string }> {
  const account = await deps.db.transaction(async (tx) => findAccount(tx, accountId));
  if (account === null || account.status !== 'active' || !isStaff(account.role)) throw refuse('crisis.notStaff');
  return { id: account.id, name: account.name };
}
