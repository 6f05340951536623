import { isStaff, type Alert, type ChangeResult, type TimelineEntry } from '@ezri/contract';
import { acknowledgeWithinMs, step, type StepInput } from '@ezri/domain';
import {
  addTimeline,
  answerTo,
  append,
  changeAlert,
  findAccount,
  findAlert,
  lockAlert,
  lockAlertsOf,
  openAlertOf,
  rememberAnswer,
  type AlertChange,
  type NewEvent,
  type StoredAlert,
  type Tx,
} from '@ezri/store';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { activityEvent, crisisEvent } from '../events.ts';
import { refuse } from '../refusal.ts';

export interface Change {
  readonly alertId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly step: StepInput['step'];
  /** For `assign`: who is to have it; the actor when it is left out. */
  readonly assigneeId?: string | undefined;
  readonly notes?: string;
  readonly outcome?: NonNullable<Alert['outcome']>;
  /** Events that belong to the same commit, such as a notification to the one it was assigned to. */
  readonly also?: (tx: Tx, alert: Alert) => Promise<NewEvent[]>;
}

/**
 * One step of an alert's life: lock, ask the rule, swap the row, write the history, remember the answer, append the events; all in one
 * transaction. The same key gives the same answer and changes nothing the second time.
 */
export async function changeAlertBy(deps: Deps, actor: Actor, change: Change): Promise<ChangeResult> {
  return deps.db.transaction(async (tx) => {
    const stored = await lockedFor(tx, change);
    const request = requestOf(change);
    const answered = await answerTo(tx, actor.id, change.idempotencyKey);
    if (answered !== null) return repeat(answered, request);

    const { next, kind } = ruled(stored, actor, change);
    if (change.step === 'reopen') await refuseSecondEpisode(tx, stored);
    const owner = await ownerOf(tx, next.assigneeId, stored.view, actor);
    const alert = await changeAlert(tx, change.alertId, { ...columnsOf(stored.view, next, change, owner, actor), version: next.version });
    if (alert === null) throw refuse('crisis.changed', { version: stored.view.version });
    const entry = await addTimeline(tx, alert, { kind, actorId: actor.id, actorName: actor.name, note: change.notes ?? null, messageId: null });
    const answer: ChangeResult = { alert: alert.view, entry };
    await rememberAnswer(tx, actor.id, change.idempotencyKey, request, answer);
    const others = (await change.also?.(tx, alert.view)) ?? [];
    append(tx, [...eventsOf(answer, actor), ...others]);
    return answer;
  });
}

/** Locks the alert; for a reopening the person's alerts first, in the order in which a new risk locks them. */
async function lockedFor(tx: Tx, { alertId, step: verb }: Change): Promise<StoredAlert> {
  if (verb === 'reopen') {
    const known = await findAlert(tx, alertId);
    if (known !== null) await lockAlertsOf(tx, known.accountId);
  }
  const stored = await lockAlert(tx, alertId);
  if (stored === null) throw refuse('crisis.notFound');
  return stored;
}

/** A person has one open alert: while a newer one is open, the old one stays as it is. */
async function refuseSecondEpisode(tx: Tx, { accountId, view }: StoredAlert): Promise<void> {
  const open = await openAlertOf(tx, accountId);
  if (open !== null) throw refuse('crisis.transitionForbidden', { version: view.version, status: view.status, openAlertId: open.view.id });
}

type Owner = { id: string; name: string } | null;

/** Who has the alert afterwards, by name. Only active staff can be given one. */
async function ownerOf(tx: Tx, ownerId: string | null, before: Alert, actor: Actor): Promise<Owner> {
  if (ownerId === null || ownerId === before.assignee?.id) return ownerId === null ? null : before.assignee;
  if (ownerId === actor.id) return actor;
  const account = await findAccount(tx, ownerId);
  if (account === null || account.status !== 'active' || !isStaff(account.role)) throw refuse('crisis.notStaff');
  return account;
}

function ruled({ view }: StoredAlert, actor: Actor, change: Change) {
  const result = step(
    { ...view, assigneeId: view.assignee?.id ?? null },
    {
      step: change.step,
      actor,
      expectedVersion: change.expectedVersion,
      ...(change.assigneeId === undefined ? {} : { assigneeId: change.assigneeId }),
    },
  );
  if (result.ok) return result;
  if (result.reason === 'crisis.alreadyAssigned') throw refuse(result.reason, { assignee: view.assignee, version: view.version });
  throw refuse(result.reason, { version: view.version, status: view.status });
}

type Next = Extract<ReturnType<typeof step>, { ok: true }>['next'];

function columnsOf(before: Alert, next: Next, change: Change, owner: Owner, actor: Actor): Omit<AlertChange, 'version'> {
  const isResolved = next.status === 'resolved';
  return {
    status: next.status,
    escalation: next.escalation,
    assigneeId: owner?.id ?? null,
    assigneeName: owner?.name ?? null,
    outcome: isResolved ? (change.outcome ?? before.outcome) : null,
    ...(owner !== null && before.acknowledgedAt === null ? { acknowledged: 'now' as const } : {}),
    ...(isResolved ? (before.resolvedAt === null ? { resolved: 'now' as const } : {}) : { resolved: null }),
    ...clockOf(before, next, actor),
  };
}

/** Given back to the queue, staff are on the clock again. The clock stops when it is resolved, or when whoever has it does something. */
function clockOf(before: Alert, next: Next, actor: Actor): Pick<AlertChange, 'acknowledgeWithinMs' | 'acknowledged'> {
  const isWaiting = next.status === 'triggered' || next.status === 'reopened';
  if (isWaiting && next.status !== before.status) return { acknowledgeWithinMs: acknowledgeWithinMs(next.level), acknowledged: null };
  const taken = next.assigneeId !== null && (next.assigneeId === actor.id || next.assigneeId !== before.assignee?.id);
  return taken || next.status === 'resolved' ? { acknowledgeWithinMs: null } : {};
}

const ACTIVITY_KINDS = ['acknowledged', 'assigned', 'released', 'escalated', 'resolved', 'reopened'] as const;

function eventsOf({ alert, entry }: ChangeResult, actor: Actor): NewEvent[] {
  // What staff write is for the page of the alert; the stream goes to every screen.
  const { note: _note, ...line }: TimelineEntry = entry;
  const kind = ACTIVITY_KINDS.find((known) => known === entry.kind);
  const activity =
    kind === undefined ? [] : [activityEvent(`crisis.${kind}`, entry.at, { who: actor.name, level: alert.level, subjectId: alert.id })];
  return [crisisEvent({ type: entry.kind, alert, entry: line }), ...activity];
}

const requestOf = ({ alertId, step: verb, expectedVersion, assigneeId, notes, outcome }: Change): string =>
  JSON.stringify([alertId, verb, expectedVersion, assigneeId ?? null, notes ?? null, outcome ?? null]);

function repeat(answered: { request: string; answer: unknown }, request: string): ChangeResult {
  if (answered.request !== request) throw refuse('request.keyReused');
  return answered.answer as ChangeResult;
}
