import { and, asc, desc, eq, gte, inArray, isNull, lt, ne, sql, type SQL } from 'drizzle-orm';
import { newId, type Alert, type CrisisCounts, type Level, type TimelineEntry } from '@ezri/contract';
import { nowMs } from '../columns.ts';
import type { Tx } from '../database/tx.ts';
import { alert, timeline } from './schema.ts';

type AlertRow = typeof alert.$inferSelect;
type TimelineRow = typeof timeline.$inferSelect;

/** An alert with the account it is about, which never leaves the server. */
export interface StoredAlert {
  readonly view: Alert;
  readonly accountId: string;
}

const staffOf = (staffId: string | null, name: string | null) => (staffId === null ? null : { id: staffId, name: name ?? 'Staff' });

const storedOf = (row: AlertRow): StoredAlert => ({
  accountId: row.accountId,
  view: {
    id: row.id,
    version: row.version,
    level: row.level,
    category: row.category,
    status: row.status,
    assignee: staffOf(row.assigneeId, row.assigneeName),
    pseudonym: row.pseudonym,
    conversationId: row.conversationId,
    subject: row.subject,
    imminence: row.imminence,
    cssrs: row.cssrs,
    occurrences: row.occurrences,
    escalation: row.escalation,
    raisedAt: row.raisedAt,
    updatedAt: row.updatedAt,
    acknowledgeBy: row.acknowledgeBy,
    acknowledgedAt: row.acknowledgedAt,
    resolvedAt: row.resolvedAt,
    outcome: row.outcome,
    previousAlertId: row.previousAlertId,
    detectorVersion: row.detectorVersion,
  },
});

const entryOf = (row: TimelineRow): TimelineEntry => ({
  id: row.id,
  alertId: row.alertId,
  version: row.version,
  kind: row.kind,
  at: row.at,
  actor: staffOf(row.actorId, row.actorName),
  level: row.level,
  status: row.status,
  assignee: staffOf(row.assigneeId, row.assigneeName),
  outcome: row.outcome,
  note: row.note,
});

/** One writer at a time for a person's alerts, until the transaction ends: two risks at once never open two episodes. */
export async function lockAlertsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.sql.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`alert:${accountId}`}, 0))`);
}

export async function openAlertOf(tx: Tx, accountId: string): Promise<StoredAlert | null> {
  const [row] = await tx.sql
    .select()
    .from(alert)
    .where(and(eq(alert.accountId, accountId), ne(alert.status, 'resolved')))
    .for('update');
  return row === undefined ? null : storedOf(row);
}

/** How grave the person's open alert is; null when there is none. Holds nothing: it is for what is shown. */
export async function openDangerOf(tx: Tx, accountId: string): Promise<Pick<StoredAlert['view'], 'level' | 'category'> | null> {
  const [row] = await tx.sql
    .select({ level: alert.level, category: alert.category })
    .from(alert)
    .where(and(eq(alert.accountId, accountId), ne(alert.status, 'resolved')));
  return row ?? null;
}

export async function latestAlertIdOf(tx: Tx, accountId: string): Promise<string | null> {
  const [row] = await tx.sql.select({ id: alert.id }).from(alert).where(eq(alert.accountId, accountId)).orderBy(desc(alert.raisedAt)).limit(1);
  return row?.id ?? null;
}

export async function lockAlert(tx: Tx, alertId: string): Promise<StoredAlert | null> {
  const [row] = await tx.sql.select().from(alert).where(eq(alert.id, alertId)).for('update');
  return row === undefined ? null : storedOf(row);
}

export async function findAlert(tx: Tx, alertId: string): Promise<StoredAlert | null> {
  const [row] = await tx.sql.select().from(alert).where(eq(alert.id, alertId));
  return row === undefined ? null : storedOf(row);
}

/** `withinMs`: how long staff have to acknowledge it. */
export async function insertAlert(
  tx: Tx,
  row: Omit<typeof alert.$inferInsert, 'acknowledgeBy' | 'version' | 'status'>,
  withinMs: number,
): Promise<StoredAlert> {
  const [inserted] = await tx.sql
    .insert(alert)
    .values({ ...row, acknowledgeBy: sql`${nowMs} + ${withinMs}` })
    .returning();
  if (inserted === undefined) throw new Error('insertAlert: no row came back');
  return storedOf(inserted);
}

/** `acknowledgeWithinMs` starts the clock anew; null stops it; left out it runs on. `now` stamps the moment by the database's clock. */
export type AlertChange = Partial<
  Pick<
    AlertRow,
    | 'level'
    | 'category'
    | 'status'
    | 'assigneeId'
    | 'assigneeName'
    | 'subject'
    | 'imminence'
    | 'cssrs'
    | 'escalation'
    | 'outcome'
    | 'conversationId'
    | 'confidence'
  >
> & {
  version: number;
  occurred?: boolean;
  acknowledgeWithinMs?: number | null;
  acknowledged?: 'now' | null;
  resolved?: 'now' | null;
};

/** Writes the change only over the version before it: the compare-and-swap. Null when somebody was faster. */
export async function changeAlert(tx: Tx, alertId: string, change: AlertChange): Promise<StoredAlert | null> {
  const { occurred, acknowledgeWithinMs, acknowledged, resolved, ...columns } = change;
  const [row] = await tx.sql
    .update(alert)
    .set({
      ...columns,
      updatedAt: nowMs,
      ...(occurred === true ? { occurrences: sql`${alert.occurrences} + 1` } : {}),
      ...(acknowledgeWithinMs === undefined ? {} : { acknowledgeBy: acknowledgeWithinMs === null ? null : sql`${nowMs} + ${acknowledgeWithinMs}` }),
      ...(acknowledged === undefined ? {} : { acknowledgedAt: acknowledged === null ? null : nowMs }),
      ...(resolved === undefined ? {} : { resolvedAt: resolved === null ? null : nowMs }),
    })
    .where(and(eq(alert.id, alertId), eq(alert.version, change.version - 1)))
    .returning();
  return row === undefined ? null : storedOf(row);
}

/** Adds the line of history that belongs to the alert's present version. */
export async function addTimeline(
  tx: Tx,
  { view }: StoredAlert,
  line: Pick<typeof timeline.$inferInsert, 'kind' | 'actorId' | 'actorName' | 'note' | 'messageId'>,
): Promise<TimelineEntry> {
  const [row] = await tx.sql
    .insert(timeline)
    .values({
      id: newId(),
      alertId: view.id,
      version: view.version,
      level: view.level,
      status: view.status,
      assigneeId: view.assignee?.id ?? null,
      assigneeName: view.assignee?.name ?? null,
      outcome: view.outcome,
      ...line,
    })
    .returning();
  if (row === undefined) throw new Error('addTimeline: no row came back');
  return entryOf(row);
}

/** Oldest first, at most `limit` of the newest. */
export async function timelineOf(tx: Tx, alertId: string, limit: number): Promise<TimelineEntry[]> {
  const rows = await tx.sql.select().from(timeline).where(eq(timeline.alertId, alertId)).orderBy(desc(timeline.version)).limit(limit);
  return rows.map(entryOf).reverse();
}

export interface AlertFilter {
  readonly status: 'open' | 'resolved' | 'all';
  readonly minLevel: Level;
  /** An account id; null: nobody's; undefined: anyone's. */
  readonly assigneeId?: string | null;
  readonly before: number | null;
  readonly limit: number;
}

/** Open alerts by level, then age, the oldest first; with resolved ones among them, by the latest change. */
export async function listAlerts(tx: Tx, filter: AlertFilter): Promise<Alert[]> {
  const conditions: (SQL | undefined)[] = [
    filter.status === 'open' ? ne(alert.status, 'resolved') : undefined,
    filter.status === 'resolved' ? eq(alert.status, 'resolved') : undefined,
    gte(alert.level, filter.minLevel),
    filter.assigneeId === undefined ? undefined : filter.assigneeId === null ? isNull(alert.assigneeId) : eq(alert.assigneeId, filter.assigneeId),
    filter.before === null ? undefined : lt(alert.updatedAt, filter.before),
  ];
  const order = filter.status === 'open' ? [desc(alert.level), asc(alert.raisedAt)] : [desc(alert.updatedAt)];
  const rows = await tx.sql
    .select()
    .from(alert)
    .where(and(...conditions))
    .orderBy(...order)
    .limit(filter.limit);
  return rows.map((row) => storedOf(row).view);
}

export async function countAlerts(tx: Tx): Promise<CrisisCounts> {
  const rows = await tx.sql
    .select({
      level: alert.level,
      open: sql<number>`count(*)::int`,
      unassigned: sql<number>`(count(*) filter (where ${alert.assigneeId} is null))::int`,
    })
    .from(alert)
    .where(inArray(alert.status, ['triggered', 'acknowledged', 'in_progress', 'reopened']))
    .groupBy(alert.level);
  const counts = { open: 0, unassigned: 0, byLevel: { 1: 0, 2: 0, 3: 0, 4: 0 } };
  for (const { level, open, unassigned } of rows) {
    counts.open += open;
    counts.unassigned += unassigned;
    if (level !== 0) counts.byLevel[level] = open;
  }
  return counts;
}
