import { newId, type Level } from '@ezri/contract';
import { PROTOCOL_VERSION, acknowledgeWithinMs, onNewRisk, type Assessment } from '@ezri/domain';
import {
  addTimeline,
  changeAlert,
  insertAlert,
  latestAlertIdOf,
  lockAlertsOf,
  openAlertOf,
  type NewEvent,
  type StoredAlert,
  type Tx,
} from '@ezri/store';
import { activityEvent, crisisEvent } from '../events.ts';

/** What was found, about whom and where. `messageId` is null when the person pressed "I need help now". */
export interface Risk {
  readonly assessment: Assessment;
  readonly accountId: string;
  readonly pseudonym: string;
  readonly conversationId: string;
  readonly messageId: string | null;
}

/**
 * Raises an alert, or appends to the person's open one, in the transaction that stores what was said: an alert never depends on a model,
 * a bus or a second step. Returns the events that the same transaction must append last.
 */
export async function raiseAlert(tx: Tx, risk: Risk): Promise<NewEvent[]> {
  await lockAlertsOf(tx, risk.accountId);
  const open = await openAlertOf(tx, risk.accountId);
  return open === null ? openNew(tx, risk) : appendTo(tx, open, risk);
}

async function openNew(tx: Tx, risk: Risk): Promise<NewEvent[]> {
  const { assessment } = risk;
  const alert = await insertAlert(
    tx,
    {
      id: newId(),
      accountId: risk.accountId,
      conversationId: risk.conversationId,
      pseudonym: risk.pseudonym,
      ...rated(assessment),
      previousAlertId: await latestAlertIdOf(tx, risk.accountId),
      detectorVersion: assessment.detectorVersion,
      protocolVersion: PROTOCOL_VERSION,
    },
    acknowledgeWithinMs(assessment.level),
  );
  return announce(tx, alert, 'raised', risk);
}

async function appendTo(tx: Tx, { view }: StoredAlert, risk: Risk): Promise<NewEvent[]> {
  const { assessment } = risk;
  const { next, kind } = onNewRisk({ ...view, assigneeId: view.assignee?.id ?? null }, assessment.level);
  const raised = kind === 'severityRaised';
  const alert = await changeAlert(tx, view.id, {
    version: next.version,
    status: next.status,
    occurred: true,
    // A higher level is a new reason to look: what was found takes the place of what was known, and the clock starts anew.
    ...(raised ? { ...rated(assessment), conversationId: risk.conversationId, acknowledgeWithinMs: acknowledgeWithinMs(assessment.level) } : {}),
  });
  if (alert === null) throw new Error('raiseAlert: an alert changed while it was locked');
  return announce(tx, alert, kind, risk);
}

const rated = (assessment: Assessment) => ({
  level: assessment.level,
  category: assessment.category ?? ('other' as const),
  subject: assessment.subject,
  imminence: assessment.imminence,
  cssrs: assessment.cssrs,
  confidence: Math.round(assessment.confidence * 100),
});

async function announce(tx: Tx, alert: StoredAlert, kind: 'raised' | 'appended' | 'severityRaised', risk: Risk): Promise<NewEvent[]> {
  const { note: _note, ...entry } = await addTimeline(tx, alert, { kind, messageId: risk.messageId });
  const change = crisisEvent({ type: kind, alert: alert.view, entry });
  if (kind === 'appended') return [change];
  const { level, pseudonym, id, updatedAt }: { level: Level; pseudonym: string; id: string; updatedAt: number } = alert.view;
  return [change, activityEvent(`crisis.${kind}`, updatedAt, { who: pseudonym, level, subjectId: id })];
}
