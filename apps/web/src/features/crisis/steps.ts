import type { Account, Alert } from '@ezri/contract';
import { allowedSteps, step, type Step } from '@ezri/domain';

export type Actor = Pick<Account, 'id' | 'role'>;

/** The buttons of an alert. `take` is to assign it to oneself, `handOver` to somebody else; the rest are the rule's own steps. */
export type Button = Exclude<Step, 'assign'> | 'take' | 'handOver';

/** What this member of staff can do now. The server asks the same rule, and has the last word. */
export function buttonsFor(alert: Alert, actor: Actor): ReadonlySet<Button> {
  const held = { status: alert.status, assigneeId: alert.assignee?.id ?? null };
  const steps = allowedSteps(held, actor);
  // The rule lets a holder acknowledge at any time; there is something to acknowledge only while the clock runs.
  const nothingNew = alert.assignee !== null && alert.acknowledgeBy === null;
  const buttons = new Set<Button>(steps.filter((name) => name !== 'assign'));
  if (nothingNew) buttons.delete('acknowledge');
  if (steps.includes('assign')) buttons.add('handOver');
  const taking = step(
    { ...held, version: alert.version, level: alert.level, escalation: alert.escalation },
    { step: 'assign', actor, expectedVersion: alert.version },
  );
  if (taking.ok) buttons.add('take');
  return buttons;
}
