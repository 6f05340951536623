import { and, desc, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Level, Mode, Session, SessionCounts } from '@ezri/contract';
import { nowMs } from '../columns.ts';
import { rowsOf, type Tx } from '../database/tx.ts';
import { liveSession } from './schema.ts';

type Row = typeof liveSession.$inferSelect;

/** What staff get of a row. */
export const sessionOf = ({ leftAt: _leftAt, ...row }: Row): Session => ({
  ...row,
  durationMs: row.endedAt === null ? null : row.endedAt - row.startedAt,
});

export async function openSession(
  tx: Tx,
  row: { id: string; pseudonym: string; avatarId: string; mode: Mode; messageCount: number },
): Promise<Session> {
  const [inserted] = await tx.sql.insert(liveSession).values(row).returning();
  if (inserted === undefined) throw new Error('openSession: no row came back');
  return sessionOf(inserted);
}

export interface SessionChange {
  readonly level?: Level;
  readonly state?: Session['state'];
  readonly messages?: number;
  readonly ended?: true;
}

/** Null when the session has ended. */
export async function changeSession(tx: Tx, sessionId: string, change: SessionChange): Promise<Session | null> {
  const { messages, ended, ...columns } = change;
  const [row] = await tx.sql
    .update(liveSession)
    .set({
      ...columns,
      version: sql`${liveSession.version} + 1`,
      updatedAt: nowMs,
      ...(messages === undefined ? {} : { messageCount: sql`${liveSession.messageCount} + ${messages}` }),
      ...(ended === true ? { endedAt: nowMs, state: 'idle' as const } : {}),
    })
    .where(and(eq(liveSession.id, sessionId), isNull(liveSession.endedAt)))
    .returning();
  return row === undefined ? null : sessionOf(row);
}

/** Whether somebody writes or talks. Null when the session has ended: what is written then is how the next one of the conversation begins. */
export async function setSessionMode(tx: Tx, sessionId: string, mode: Mode): Promise<Session | null> {
  const [row] = await tx.sql
    .update(liveSession)
    .set({ mode, version: sql`${liveSession.version} + 1`, updatedAt: nowMs })
    .where(eq(liveSession.id, sessionId))
    .returning();
  return row === undefined || row.endedAt !== null ? null : sessionOf(row);
}

export async function listSessions(tx: Tx, limit: number): Promise<Session[]> {
  const rows = await tx.sql
    .select()
    .from(liveSession)
    .where(isNull(liveSession.endedAt))
    .orderBy(desc(liveSession.level), desc(liveSession.startedAt))
    .limit(limit);
  return rows.map(sessionOf);
}

export async function countSessions(tx: Tx): Promise<SessionCounts> {
  const rows = await tx.sql
    .select({
      level: liveSession.level,
      active: sql<number>`count(*)::int`,
      connected: sql<number>`(count(*) filter (where ${liveSession.connection} = 'connected'))::int`,
    })
    .from(liveSession)
    .where(isNull(liveSession.endedAt))
    .groupBy(liveSession.level);
  const counts: SessionCounts = { active: 0, connected: 0, byLevel: { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0 } };
  for (const { level, active, connected } of rows) {
    counts.active += active;
    counts.connected += connected;
    counts.byLevel[level] = active;
  }
  return counts;
}

/** Ends sessions whose person has been gone for `idleMs`; another node that does the same at this moment takes others. The conversation stays open: its next message begins a new session. */
export async function endIdleSessions(tx: Tx, idleMs: number, limit: number): Promise<Session[]> {
  const idle = tx.sql
    .select({ id: liveSession.id })
    .from(liveSession)
    .where(and(isNull(liveSession.endedAt), eq(liveSession.connection, 'disconnected'), lt(liveSession.updatedAt, sql`${nowMs} - ${idleMs}::bigint`)))
    .limit(limit)
    .for('update', { skipLocked: true });
  const rows = await tx.sql
    .update(liveSession)
    .set({ endedAt: nowMs, updatedAt: nowMs, state: 'idle', version: sql`${liveSession.version} + 1` })
    .where(and(inArray(liveSession.id, idle), isNull(liveSession.endedAt)))
    .returning();
  return rows.map(sessionOf);
}

/** Begins the session of a conversation anew after it had ended. Null when it has not. Whether somebody watches it is looked at soon after. */
export async function resumeSession(
  tx: Tx,
  sessionId: string,
  change: { messages: number; level: Level; state: Session['state'] },
): Promise<Session | null> {
  const [row] = await tx.sql
    .update(liveSession)
    .set({
      endedAt: null,
      startedAt: nowMs,
      updatedAt: nowMs,
      state: change.state,
      connection: 'connected',
      leftAt: nowMs,
      level: change.level,
      messageCount: sql`${liveSession.messageCount} + ${change.messages}`,
      version: sql`${liveSession.version} + 1`,
    })
    .where(and(eq(liveSession.id, sessionId), isNotNull(liveSession.endedAt)))
    .returning();
  return row === undefined ? null : sessionOf(row);
}

/** The database's clock, for screens that tick. */
export async function databaseNow(tx: Tx): Promise<number> {
  const [row] = await rowsOf<{ now: number }>(tx, sql`select (${nowMs})::float8 as now`);
  if (row === undefined) throw new Error('databaseNow: no row came back');
  return row.now;
}
