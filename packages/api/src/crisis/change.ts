import type { Alert, ChangeResult, TimelineEntry } from '@ezri/contract';
import { acknowledgeWithinMs, step, type StepInput } from '@ezri/domain';
import {
  addTimeline,
  answerTo,
  append,
  changeAlert,
  lockAlert,
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
  /** For `assign`: who is to have it. */
  readonly assignee?: { id: string; name: string };
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
    const stored = await lockAlert(tx, change.alertId);
    if (stored === null) throw refuse('crisis.notFound');
    const request = requestOf(change);
    const answered = await answerTo(tx, actor.id, change.idempotencyKey);
    if (answered !== null) return repeat(answered, request);

    const { next, kind } = ruled(stored, actor, change);
    const alert = await changeAlert(tx, change.alertId, { ...columnsOf(stored.view, next, change, actor), version: next.version });
    if (alert === null) throw refuse('crisis.changed', { version: stored.view.version });
    const entry = await addTimeline(tx, alert, { kind, actorId: actor.id, actorName: actor.name, note: change.notes ?? null, messageId: null });
    const answer: ChangeResult = { alert: alert.view, entry };
    await rememberAnswer(tx, actor.id, change.idempotencyKey, request, answer);
    const others = (await change.also?.(tx, alert.view)) ?? [];
    await append(tx, [...eventsOf(answer, actor), ...others]);
    return answer;
  });
}

function ruled({ view }: StoredAlert, actor: Actor, change: Change) {
  const result = step(
    { ...view, assigneeId: view.assignee?.id ?? null },
    {
      step: change.step,
      actor,
      expectedVersion: change.expectedVersion,
      ...(change.assignee === undefined ? {} : { assigneeId: change.assignee.id }),
    },
  );
  if (result.ok) return result;
  if (result.reason === 'crisis.alreadyAssigned') throw refuse(result.reason, { assignee: view.assignee, version: view.version });
  throw refuse(result.reason, { version: view.version, status: view.status });
}

type Next = Extract<ReturnType<typeof step>, { ok: true }>['next'];

function columnsOf(before: Alert, next: Next, change: Change, actor: Actor): Omit<AlertChange, 'version'> {
  const owner =
    next.assigneeId === null
      ? null
      : next.assigneeId === change.assignee?.id
        ? change.assignee
        : next.assigneeId === actor.id
          ? actor
          : before.assignee;
  const owned = next.assigneeId !== null;
  return {
    status: next.status,
    escalation: next.escalation,
    assigneeId: owner?.id ?? null,
    assigneeName: owner?.name ?? null,
    outcome: next.status === 'resolved' ? (change.outcome ?? before.outcome) : null,
    ...(owned && before.acknowledgedAt === null ? { acknowledged: 'now' as const } : {}),
    // Given back to the queue: staff are on the clock again.
    ...(next.status === 'triggered' || next.status === 'reopened'
      ? next.status === before.status
        ? {}
        : { acknowledgeWithinMs: acknowledgeWithinMs(next.level), acknowledged: null }
      : { acknowledgeWithinMs: null }),
    ...(next.status === 'resolved' ? (before.resolvedAt === null ? { resolved: 'now' as const } : {}) : { resolved: null }),
  };
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

const requestOf = ({ alertId, step: verb, expectedVersion, assignee, notes, outcome }: Change): string =>
  JSON.stringify([alertId, verb, expectedVersion, assignee?.id ?? null, notes ?? null, outcome ?? null]);

function repeat(answered: { request: string; answer: unknown }, request: string): ChangeResult {
  if (answered.request !== request) throw refuse('request.keyReused');
  return answered.answer as ChangeResult;
}
