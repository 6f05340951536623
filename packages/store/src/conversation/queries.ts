import { and, desc, eq, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Category, Conversation, Language, Level, Message, Mode } from '@ezri/contract';
import { nowMs } from '../columns.ts';
import type { Tx } from '../database/tx.ts';
import { conversation, message } from './schema.ts';

export type ConversationRow = typeof conversation.$inferSelect;
type MessageRow = typeof message.$inferSelect;

/** A conversation as the store has it: the public shape and what only the server may know. */
export interface StoredConversation {
  readonly view: Conversation;
  readonly accountId: string;
  /** In which it began: the person may have written in another one since. */
  readonly language: Language;
  readonly category: Category | null;
  /** When the person was last told in this conversation that Ezri is an AI. */
  readonly noticedAt: number;
}

export const viewOf = (row: ConversationRow): Conversation => ({
  id: row.id,
  avatarId: row.avatarId,
  mode: row.mode,
  title: row.title,
  level: row.level,
  messageCount: row.messageCount,
  startedAt: row.startedAt,
  lastMessageAt: row.lastMessageAt,
  endedAt: row.endedAt,
  durationMs: row.endedAt === null ? null : row.endedAt - row.startedAt,
});

const storedOf = (row: ConversationRow): StoredConversation => ({
  view: viewOf(row),
  accountId: row.accountId,
  language: row.language,
  category: row.category,
  noticedAt: row.noticedAt,
});

export const messageOf = (row: MessageRow): Message => ({
  id: row.id,
  conversationId: row.conversationId,
  ordinal: row.ordinal,
  author: row.author,
  text: row.text,
  status: row.status,
  inReplyTo: row.inReplyTo,
  origin: row.origin,
  standIn: row.standIn,
  heard: row.heard,
  createdAt: row.createdAt,
});

/** Null when the id is taken already, by whomever. */
export async function insertConversation(
  tx: Tx,
  row: { id: string; accountId: string; avatarId: string; mode: Mode; language?: Language; title: string },
): Promise<StoredConversation | null> {
  const [inserted] = await tx.sql.insert(conversation).values(row).onConflictDoNothing().returning();
  return inserted === undefined ? null : storedOf(inserted);
}

const isThere = (conversationId: string) => and(eq(conversation.id, conversationId), isNull(conversation.deletedAt));

/** Null when there is none, or it was deleted. */
export async function findConversation(tx: Tx, conversationId: string): Promise<StoredConversation | null> {
  const [row] = await tx.sql.select().from(conversation).where(isThere(conversationId));
  return row === undefined ? null : storedOf(row);
}

/** Holds the conversation until the transaction ends: messages get their ordinals one after the other. Null when there is none, or it was deleted. */
export async function lockConversation(tx: Tx, conversationId: string): Promise<StoredConversation | null> {
  const [row] = await tx.sql.select().from(conversation).where(isThere(conversationId)).for('update');
  return row === undefined ? null : storedOf(row);
}

/** The id of the newest conversation of an account that has not ended; null when there is none. */
export async function openConversationOf(tx: Tx, accountId: string): Promise<string | null> {
  const [row] = await tx.sql
    .select({ id: conversation.id })
    .from(conversation)
    .where(and(eq(conversation.accountId, accountId), isNull(conversation.endedAt), isNull(conversation.deletedAt)))
    .orderBy(desc(conversation.lastMessageAt))
    .limit(1);
  return row?.id ?? null;
}

/** Ends it if it is open. Null when it had ended before. */
export async function endConversation(tx: Tx, conversationId: string): Promise<StoredConversation | null> {
  const [row] = await tx.sql
    .update(conversation)
    .set({ endedAt: nowMs })
    .where(and(eq(conversation.id, conversationId), isNull(conversation.endedAt)))
    .returning();
  return row === undefined ? null : storedOf(row);
}

/** Raises the level when `level` is above it: it never drops. */
export async function raiseConversationLevel(tx: Tx, conversationId: string, level: Level, category: Category | null): Promise<void> {
  await tx.sql
    .update(conversation)
    .set({ level, category })
    .where(and(eq(conversation.id, conversationId), lt(conversation.level, level)));
}

export async function titleConversation(tx: Tx, conversationId: string, title: string): Promise<void> {
  await tx.sql.update(conversation).set({ title }).where(eq(conversation.id, conversationId));
}

export async function findMessage(tx: Tx, messageId: string): Promise<Message | null> {
  const [row] = await tx.sql.select().from(message).where(eq(message.id, messageId));
  return row === undefined ? null : messageOf(row);
}

export type NewMessage = Pick<
  typeof message.$inferInsert,
  'id' | 'author' | 'text' | 'status' | 'inReplyTo' | 'origin' | 'standIn' | 'heard' | 'screening' | 'assessment'
>;

/** Adds messages in order and gives them the next ordinals. The conversation must be locked. */
export async function appendMessages(tx: Tx, conversationId: string, messages: readonly NewMessage[]): Promise<Message[]> {
  const [counted] = await tx.sql
    .update(conversation)
    .set({ messageCount: sql`${conversation.messageCount} + ${messages.length}`, lastMessageAt: nowMs })
    .where(eq(conversation.id, conversationId))
    .returning({ count: conversation.messageCount });
  if (counted === undefined) throw new Error('appendMessages: the conversation is not there');
  const first = counted.count - messages.length + 1;
  const rows = await tx.sql
    .insert(message)
    .values(messages.map((one, index) => ({ ...one, conversationId, ordinal: first + index })))
    .returning();
  return rows.map(messageOf).sort((a, b) => a.ordinal - b.ordinal);
}

/** The newest `limit` messages that are shown, oldest first. */
export async function lastMessages(tx: Tx, conversationId: string, limit: number): Promise<Message[]> {
  const rows = await tx.sql
    .select()
    .from(message)
    .where(and(eq(message.conversationId, conversationId), isNull(message.supersededAt)))
    .orderBy(desc(message.ordinal))
    .limit(limit);
  return rows.map(messageOf).reverse();
}

/** The complete reply that was there until now gives way to `replyId`. Null when there was none. */
export async function supersedeReply(tx: Tx, inReplyTo: string, replyId: string): Promise<string | null> {
  const [row] = await tx.sql
    .update(message)
    .set({ supersededAt: nowMs })
    .where(and(eq(message.inReplyTo, inReplyTo), ne(message.id, replyId), eq(message.status, 'complete'), isNull(message.supersededAt)))
    .returning({ id: message.id });
  return row?.id ?? null;
}

/** Whether this is the last thing that the person said. */
export async function isLastWord(tx: Tx, conversationId: string, messageId: string): Promise<boolean> {
  const [last] = await tx.sql
    .select({ id: message.id })
    .from(message)
    .where(and(eq(message.conversationId, conversationId), eq(message.author, 'person')))
    .orderBy(desc(message.ordinal))
    .limit(1);
  return last?.id === messageId;
}

/** Gives a message a graver verdict. False when the one it has is as grave already: then nothing has changed. */
export async function raiseVerdict(tx: Tx, messageId: string, verdict: NonNullable<NewMessage['assessment']>): Promise<boolean> {
  const rows = await tx.sql
    .update(message)
    .set({ assessment: verdict })
    .where(and(eq(message.id, messageId), sql`coalesce((${message.assessment} ->> 'level')::int, 0) < ${verdict.level}`))
    .returning({ id: message.id });
  return rows.length > 0;
}

/** What the person said lately, oldest first: the detector's context. */
export async function recentWords(tx: Tx, conversationId: string, limit: number): Promise<{ text: string; at: number }[]> {
  const rows = await tx.sql
    .select({ text: message.text, at: message.createdAt, ordinal: message.ordinal })
    .from(message)
    .where(and(eq(message.conversationId, conversationId), eq(message.author, 'person')))
    .orderBy(desc(message.ordinal))
    .limit(limit);
  return rows.reverse().map(({ text, at }) => ({ text, at }));
}

/**
 * What was said before `messageId`, and that message last: the newest `limit`, oldest first. A reply stands behind the message it answers,
 * also when other messages were sent while it was being written.
 */
export async function historyUpTo(tx: Tx, conversationId: string, messageId: string, limit: number): Promise<Message[]> {
  const [asked] = await tx.sql.select({ ordinal: message.ordinal }).from(message).where(eq(message.id, messageId));
  if (asked === undefined) return [];
  const answered = alias(message, 'answered');
  const place = sql`coalesce(${answered.ordinal}, ${message.ordinal})`;
  const rows = await tx.sql
    .select({ message })
    .from(message)
    .leftJoin(answered, eq(answered.id, message.inReplyTo))
    .where(
      and(eq(message.conversationId, conversationId), isNull(message.supersededAt), or(sql`${place} < ${asked.ordinal}`, eq(message.id, messageId))),
    )
    .orderBy(desc(place), desc(message.ordinal))
    .limit(limit);
  return rows.map((row) => messageOf(row.message)).reverse();
}
