import type { AlertDetail, AlertList, ListAlertsInput } from '@ezri/contract';
import { countAlerts, cursorOf, databaseNow, findAlert, listAlerts, timelineOf } from '@ezri/store';
import type { z } from 'zod';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../refusal.ts';

/** So many lines of an alert's history are shown, the newest. */
const TIMELINE_MAX = 500;

export async function list(deps: Deps, actor: Actor, input: z.infer<typeof ListAlertsInput>): Promise<AlertList> {
  const whose = { anyone: {}, me: { assigneeId: actor.id }, nobody: { assigneeId: null } }[input.assignee];
  return deps.db.snapshot(async (tx) => ({
    alerts: await listAlerts(tx, { status: input.status, minLevel: input.minLevel, limit: input.limit, before: input.before ?? null, ...whose }),
    counts: await countAlerts(tx),
    now: await databaseNow(tx),
    cursor: await cursorOf(tx, 'crisis'),
  }));
}

export async function get(deps: Deps, alertId: string): Promise<AlertDetail> {
  return deps.db.snapshot(async (tx) => {
    const stored = await findAlert(tx, alertId);
    if (stored === null) throw refuse('crisis.notFound');
    return { alert: stored.view, timeline: await timelineOf(tx, alertId, TIMELINE_MAX), cursor: await cursorOf(tx, 'crisis') };
  });
}
