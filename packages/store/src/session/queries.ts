import { and, desc, eq, inArray, isNull, ne, notInArray, sql } from 'drizzle-orm';
import type { Level, Mode, Session, SessionCounts } from '@ezri/contract';
import { nowMs } from '../columns.ts';
import { rowsOf, type Tx } from '../database/tx.ts';
import { liveSession } from './schema.ts';

type Row = typeof liveSession.$inferSelect;

const viewOf = (row: Row): Session => ({ ...row, durationMs: row.endedAt === null ? null : row.endedAt - row.startedAt });

export async function openSession(tx: Tx, row: { id: string; pseudonym: string; avatarId: string; mode: Mode; messageCount: number }): Promise<Session> {
  const [inserted] = await tx.sql.insert(liveSession).values(row).returning();
  if (inserted === undefined) throw new Error('openSession: no row came back');
  return viewOf(inserted);
}

export interface SessionChange {
  readonly level?: Level;
  readonly state?: Session['state'];
  readonly connection?: Session['connection'];
  readonly messages?: number;
  readonly ended?: true;
}

/** Null when the session has ended, or when nothing would change. */
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
    .where(
      and(
        eq(liveSession.id, sessionId),
        isNull(liveSession.endedAt),
        // A connection that is what it was is no news.
        change.connection === undefined || Object.keys(change).length > 1 ? undefined : ne(liveSession.connection, change.connection),
      ),
    )
    .returning();
  return row === undefined ? null : viewOf(row);
}

export async function listSessions(tx: Tx, limit: number): Promise<Session[]> {
  const rows = await tx.sql
    .select()
    .from(liveSession)
    .where(isNull(liveSession.endedAt))
    .orderBy(desc(liveSession.level), desc(liveSession.startedAt))
    .limit(limit);
  return rows.map(viewOf);
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

/** Sessions that are said to be connected or away, but are not among `watched`: what a crash leaves behind. */
export async function unwatchedSessions(tx: Tx, watched: readonly string[], limit: number): Promise<string[]> {
  const rows = await tx.sql
    .select({ id: liveSession.id })
    .from(liveSession)
    .where(
      and(
        isNull(liveSession.endedAt),
        inArray(liveSession.connection, ['connected', 'away']),
        watched.length === 0 ? undefined : notInArray(liveSession.id, [...watched]),
      ),
    )
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** The database's clock, for screens that tick. */
export async function databaseNow(tx: Tx): Promise<number> {
  const [row] = await rowsOf<{ now: number }>(tx, sql`select (${nowMs})::float8 as now`);
  if (row === undefined) throw new Error('databaseNow: no row came back');
  return row.now;
}
