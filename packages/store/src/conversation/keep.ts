import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Message } from '@ezri/contract';
import { nowMs } from '../columns.ts';
import { rowsOf, type Tx } from '../database/tx.ts';
import { messageOf } from './queries.ts';
import { conversation, conversationSummary, message, reply } from './schema.ts';

/** The next `limit` messages after an ordinal, oldest first. */
export async function messagesAfter(tx: Tx, conversationId: string, ordinal: number, limit: number): Promise<Message[]> {
  const rows = await tx.sql
    .select()
    .from(message)
    .where(and(eq(message.conversationId, conversationId), gt(message.ordinal, ordinal), isNull(message.supersededAt)))
    .orderBy(asc(message.ordinal))
    .limit(limit);
  return rows.map(messageOf);
}

/**
 * Takes all words out of a conversation and leaves an empty row, so that its id never means another one. The caller holds its lock. Answers when.
 * Its events are the feed's to forget.
 */
export async function deleteConversation(tx: Tx, conversationId: string): Promise<number> {
  await tx.sql.delete(conversationSummary).where(eq(conversationSummary.conversationId, conversationId));
  await tx.sql.delete(reply).where(eq(reply.conversationId, conversationId));
  await tx.sql.delete(message).where(eq(message.conversationId, conversationId));
  const [row] = await tx.sql
    .update(conversation)
    .set({ deletedAt: nowMs, endedAt: sql`coalesce(${conversation.endedAt}, ${nowMs})`, title: '', messageCount: 0, level: 0, category: null })
    .where(eq(conversation.id, conversationId))
    .returning({ deletedAt: conversation.deletedAt });
  if (row?.deletedAt === null || row === undefined) throw new Error('deleteConversation: the conversation is not there');
  return row.deletedAt;
}

/** When the account's own conversation was deleted; null when it is there, never was, or is somebody else's. */
export async function deletedAt(tx: Tx, accountId: string, conversationId: string): Promise<number | null> {
  const [row] = await tx.sql
    .select({ at: conversation.deletedAt })
    .from(conversation)
    .where(and(eq(conversation.id, conversationId), eq(conversation.accountId, accountId), isNotNull(conversation.deletedAt)));
  return row?.at ?? null;
}

/** Writes down that the person was told just now that Ezri is an AI. */
export async function markNoticed(tx: Tx, conversationId: string): Promise<void> {
  await tx.sql.update(conversation).set({ noticedAt: nowMs }).where(eq(conversation.id, conversationId));
}

/**
 * Minutes in which the person wrote something since `since`, in any conversation, and when they were last told that Ezri is an AI.
 * All in milliseconds since the Unix epoch; minutes by their start, oldest first.
 */
export async function saidSince(tx: Tx, accountId: string, since: number): Promise<{ minutes: number[]; noticedAt: number }> {
  const [row] = await rowsOf<{ minutes: number[]; noticedAt: number }>(
    tx,
    sql`select max(${conversation.noticedAt})::float8 as "noticedAt", array(
      select distinct (${message.createdAt} / 60000 * 60000)::float8 as minute from ${message} join ${conversation} own on own.id = ${message.conversationId}
      where own.account_id = ${accountId} and own.last_message_at >= ${since} and ${message.author} = 'person' and ${message.createdAt} >= ${since} order by minute
    ) as minutes from ${conversation} where ${conversation.accountId} = ${accountId}`,
  );
  if (row === undefined) throw new Error('saidSince: no row came back');
  return row;
}
