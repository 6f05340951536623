import { and, eq, inArray, isNull, not, notExists, sql } from 'drizzle-orm';
import type { Session } from '@ezri/contract';
import { nowMs } from '../columns.ts';
import { rowsOf, type Tx } from '../database/tx.ts';
import { isWatched } from '../node/live.ts';
import { node, watch } from '../node/schema.ts';
import { AWAY_AFTER_MS, connectionOfLeft, isDue } from './due.ts';
import { sessionOf } from './queries.ts';
import { liveSession } from './schema.ts';

/*
 * Who watches a conversation and what staff see of it are written together, under the lock of the session's row and in this order: session, then
 * watch row. So of a screen that comes and a screen that goes, on whatever nodes, the second to write sees what the first one wrote.
 */

type Step = Pick<typeof liveSession.$inferSelect, 'connection' | 'leftAt' | 'endedAt'>;

/** A node has a screen of the conversation. The session if that is news to staff, else null. Once or twice is the same. */
export async function watchSession(tx: Tx, nodeId: string, conversationId: string): Promise<Session | null> {
  const [before] = await rowsOf<Step>(
    tx,
    sql`with locked as materialized (
        select id, connection, left_at as "leftAt", ended_at as "endedAt" from ${liveSession} where ${liveSession.id} = ${conversationId} for update
      ), watching as (
        insert into ${watch} (conversation_id, node_id) select id, ${nodeId}::uuid from locked on conflict do nothing
      )
      select connection, "leftAt", "endedAt" from locked`,
  );
  if (before === undefined || before.endedAt !== null) return null;
  const isNews = before.connection !== 'connected';
  if (!isNews && before.leftAt === null) return null;
  const [row] = await tx.sql
    .update(liveSession)
    .set({ leftAt: null, ...(isNews ? { connection: 'connected', version: sql`${liveSession.version} + 1`, updatedAt: nowMs } : {}) })
    .where(eq(liveSession.id, conversationId))
    .returning();
  return isNews && row !== undefined ? sessionOf(row) : null;
}

/** A node has had no screen of the conversation for `AWAY_AFTER_MS`. The session if it is away now, null if another node has a screen, or it was away before. */
export async function unwatchSession(tx: Tx, nodeId: string, conversationId: string): Promise<Session | null> {
  await tx.sql.select({ id: liveSession.id }).from(liveSession).where(eq(liveSession.id, conversationId)).for('update');
  await tx.sql.delete(watch).where(and(eq(watch.conversationId, conversationId), eq(watch.nodeId, nodeId)));
  const [row] = await tx.sql
    .update(liveSession)
    .set({
      connection: 'away',
      leftAt: sql`coalesce(${liveSession.leftAt}, ${nowMs} - ${AWAY_AFTER_MS}::bigint)`,
      version: sql`${liveSession.version} + 1`,
      updatedAt: nowMs,
    })
    .where(
      and(eq(liveSession.id, conversationId), isNull(liveSession.endedAt), eq(liveSession.connection, 'connected'), not(isWatched(conversationId))),
    )
    .returning();
  return row === undefined ? null : sessionOf(row);
}

/**
 * Writes what is true of up to `limit` sessions that were left a while ago. Answers how many it took and those that changed. Another node that
 * does the same at this moment takes others.
 */
export async function settleSessions(tx: Tx, limit: number): Promise<{ taken: number; changed: Session[] }> {
  const due = await tx.sql
    .select({ id: liveSession.id, connection: liveSession.connection })
    .from(liveSession)
    .where(isDue)
    .orderBy(liveSession.leftAt)
    .limit(limit)
    .for('update', { skipLocked: true });
  if (due.length === 0) return { taken: 0, changed: [] };
  const ids = due.map(({ id }) => id);
  // A statement of its own: it sees what was committed before the locks were had.
  const watched = await rowsOf<{ id: string }>(
    tx,
    sql`select id from ${liveSession} where ${liveSession.id} = any(${sql.param(ids)}::uuid[]) and ${isWatched(liveSession.id)}`,
  );
  const here = new Set(watched.map(({ id }) => id));
  const news = {
    updatedAt: nowMs,
    version: sql`${liveSession.version} + 1`,
  };
  const stays = due.filter(({ id, connection }) => here.has(id) && connection === 'connected').map(({ id }) => id);
  const comes = due.filter(({ id, connection }) => here.has(id) && connection !== 'connected').map(({ id }) => id);
  const leaves = ids.filter((id) => !here.has(id));
  const update = tx.sql.update(liveSession);
  if (stays.length > 0) await update.set({ leftAt: null }).where(inArray(liveSession.id, stays));
  const changed = [
    ...(comes.length === 0
      ? []
      : await update
          .set({ ...news, leftAt: null, connection: 'connected' })
          .where(inArray(liveSession.id, comes))
          .returning()),
    ...(leaves.length === 0
      ? []
      : await update
          .set({ ...news, connection: connectionOfLeft })
          .where(inArray(liveSession.id, leaves))
          .returning()),
  ];
  return { taken: due.length, changed: changed.map(sessionOf) };
}

/** The conversations that this node is written down as watching. */
export async function watchedBy(tx: Tx, nodeId: string): Promise<string[]> {
  const rows = await tx.sql.select({ id: watch.conversationId }).from(watch).where(eq(watch.nodeId, nodeId));
  return rows.map(({ id }) => id);
}

/**
 * What no write should ever leave behind, but a fault may: watch rows of nodes that are not there, and open sessions that nobody watches and nobody
 * marked as left. Marks up to `limit`; `settleSessions` does the rest.
 */
export async function markUnwatched(tx: Tx, limit: number): Promise<void> {
  await tx.sql.delete(watch).where(notExists(tx.sql.select().from(node).where(eq(node.id, watch.nodeId))));
  const unwatched = tx.sql
    .select({ id: liveSession.id })
    .from(liveSession)
    .where(and(isNull(liveSession.endedAt), isNull(liveSession.leftAt), not(isWatched(liveSession.id))))
    .limit(limit)
    .for('update', { skipLocked: true });
  await tx.sql.update(liveSession).set({ leftAt: nowMs }).where(inArray(liveSession.id, unwatched));
}
