import type { AlertStatus, Level, Role, TimelineKind } from '@ezri/contract';
import { isStaff } from '@ezri/contract';

/** What a member of staff can do to an alert. */
export type Step = 'acknowledge' | 'assign' | 'release' | 'escalate' | 'note' | 'resolve' | 'reopen';

/** The part of an alert that the rules look at. `version` starts at 1; `escalation` counts the tiers it has climbed. */
export interface AlertState {
  version: number;
  status: AlertStatus;
  assigneeId: string | null;
  level: Level;
  escalation: number;
}

/** `assigneeId` is read by `assign` alone; without it the actor takes the alert. */
export interface StepInput {
  step: Step;
  actor: { id: string; role: Role };
  expectedVersion: number;
  assigneeId?: string;
}

export type StepRefusal = 'crisis.changed' | 'crisis.alreadyAssigned' | 'crisis.transitionForbidden' | 'crisis.notOwner';
export type StepResult = { ok: true; next: AlertState; kind: TimelineKind } | { ok: false; reason: StepRefusal };

export const STEPS: readonly Step[] = ['acknowledge', 'assign', 'release', 'escalate', 'note', 'resolve', 'reopen'];

interface Row {
  /** The statuses this step can start from. */
  from: readonly AlertStatus[];
  /** What it leads to; `same` keeps the status. */
  to: AlertStatus | 'same';
  /** Who has the alert afterwards. */
  assignee: 'actor' | 'chosen' | 'nobody' | 'same';
  /** Whether only the one who has the alert, or a supervisor, may do it. */
  ownerOnly: boolean;
  kind: TimelineKind;
}

const WAITING: readonly AlertStatus[] = ['triggered', 'reopened'];
const TAKEN: readonly AlertStatus[] = ['acknowledged', 'in_progress'];
const OPEN: readonly AlertStatus[] = [...WAITING, ...TAKEN];

const TABLE: Record<Step, Row> = {
  acknowledge: { from: OPEN, to: 'acknowledged', assignee: 'actor', ownerOnly: false, kind: 'acknowledged' },
  assign: { from: OPEN, to: 'in_progress', assignee: 'chosen', ownerOnly: false, kind: 'assigned' },
  release: { from: TAKEN, to: 'triggered', assignee: 'nobody', ownerOnly: true, kind: 'released' },
  escalate: { from: OPEN, to: 'same', assignee: 'same', ownerOnly: false, kind: 'escalated' },
  note: { from: [...OPEN, 'resolved'], to: 'same', assignee: 'same', ownerOnly: false, kind: 'noted' },
  resolve: { from: TAKEN, to: 'resolved', assignee: 'same', ownerOnly: true, kind: 'resolved' },
  reopen: { from: ['resolved'], to: 'reopened', assignee: 'nobody', ownerOnly: false, kind: 'reopened' },
};

type Held = Pick<AlertState, 'status' | 'assigneeId'>;

/** Why the step cannot be done from here by this actor, the version aside; null when it can. */
function refusal(state: Held, input: Omit<StepInput, 'expectedVersion'>): StepRefusal | null {
  const { step: name, actor } = input;
  const row = TABLE[name];
  if (!isStaff(actor.role)) return 'crisis.notOwner';
  const holder = state.status === 'resolved' ? null : state.assigneeId;
  const someoneElse = holder !== null && holder !== actor.id;
  if (name === 'acknowledge' && someoneElse) return 'crisis.alreadyAssigned';
  if (name === 'assign' && someoneElse && actor.role !== 'super') return 'crisis.alreadyAssigned';
  if (!row.from.includes(state.status))
    return name === 'resolve' && WAITING.includes(state.status) ? 'crisis.notOwner' : 'crisis.transitionForbidden';
  // Held already, it is acknowledged once more by its holder alone: the level rose, and they have seen it.
  if (name === 'acknowledge' && TAKEN.includes(state.status) && holder !== actor.id) return 'crisis.transitionForbidden';
  if (row.ownerOnly && holder !== actor.id && actor.role !== 'super') return 'crisis.notOwner';
  const target = input.assigneeId ?? actor.id;
  if (name === 'assign' && state.status === 'in_progress' && holder === target) return 'crisis.transitionForbidden';
  return null;
}

/**
 * One step on an alert, decided on the version the actor saw. That somebody else has the alert is told before a stale version is:
 * whoever loses a race learns who won it.
 */
export function step(state: AlertState, input: StepInput): StepResult {
  const reason = refusal(state, input);
  if (reason === 'crisis.alreadyAssigned') return { ok: false, reason };
  if (input.expectedVersion !== state.version) return { ok: false, reason: 'crisis.changed' };
  if (reason !== null) return { ok: false, reason };
  const row = TABLE[input.step];
  const assignees = { actor: input.actor.id, chosen: input.assigneeId ?? input.actor.id, nobody: null, same: state.assigneeId };
  const to = input.step === 'acknowledge' && TAKEN.includes(state.status) ? 'same' : row.to;
  const next: AlertState = {
    version: state.version + 1,
    status: to === 'same' ? state.status : to,
    assigneeId: assignees[row.assignee],
    level: state.level,
    escalation: input.step === 'escalate' ? state.escalation + 1 : state.escalation,
  };
  return { ok: true, next, kind: row.kind };
}

/** The steps that this member of staff could take now, for the screens: `assign` means taking it oneself, or handing over what one has. */
export function allowedSteps(state: Held, actor: { id: string; role: Role }): Step[] {
  const handOver = { assigneeId: `someone other than ${actor.id}` };
  return STEPS.filter((name) => {
    const own = name === 'assign' && state.status !== 'resolved' && state.status === 'in_progress' && state.assigneeId === actor.id;
    return refusal(state, { step: name, actor, ...(own ? handOver : {}) }) === null;
  });
}

/** New risk in an open episode: a repeat is appended, a higher level raises the alert, whose timers then start anew. */
export function onNewRisk(state: AlertState, level: Level): { next: AlertState; kind: 'appended' | 'severityRaised' } {
  const raised = level > state.level;
  return { next: { ...state, version: state.version + 1, level: raised ? level : state.level }, kind: raised ? 'severityRaised' : 'appended' };
}
