import { and, desc, eq, isNull, lt, ne, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Conversation } from '@ezri/contract';
import type { Tx } from '../database/tx.ts';
import { viewOf } from './queries.ts';
import { conversation, message } from './schema.ts';

/** So many conversations are looked through for words, the newest. */
const SEARCHED_MAX = 1_000;

export interface ListOptions {
  readonly limit: number;
  /** Only those whose last message is older. Milliseconds since the Unix epoch. */
  readonly before: number | null;
}

const ownBefore = (accountId: string, before: number | null): SQL | undefined =>
  and(eq(conversation.accountId, accountId), isNull(conversation.deletedAt), before === null ? undefined : lt(conversation.lastMessageAt, before));

/** One's own conversations, newest first. */
export async function listConversations(tx: Tx, accountId: string, { limit, before }: ListOptions): Promise<Conversation[]> {
  const rows = await tx.sql.select().from(conversation).where(ownBefore(accountId, before)).orderBy(desc(conversation.lastMessageAt)).limit(limit);
  return rows.map(viewOf);
}

/** Without case and without the accents that stand above or below a letter. What is looked for goes through the same, so both databases agree with themselves. */
const folded = (text: SQLWrapper): SQL => sql`regexp_replace(lower(normalize(${text}, NFKD)), U&'[\\0300-\\036F]', '', 'g')`;

/**
 * One's own conversations in whose title or messages `query` stands, newest first, each with its newest such message. Words are compared as they are: no character of
 * `query` means anything else. Ezri's own notices are not looked through, since every conversation has them.
 */
export async function searchConversations(
  tx: Tx,
  accountId: string,
  query: string,
  { limit, before }: ListOptions,
): Promise<{ conversation: Conversation; text: string | null }[]> {
  const stands = (text: SQLWrapper): SQL => sql`strpos(${folded(text)}, ${folded(sql`${query}::text`)}) > 0`;
  const own = tx.sql
    .select()
    .from(conversation)
    .where(ownBefore(accountId, before))
    .orderBy(desc(conversation.lastMessageAt))
    .limit(SEARCHED_MAX)
    .as('own');
  const found = tx.sql
    .select({ text: message.text })
    .from(message)
    .where(and(eq(message.conversationId, own.id), ne(message.author, 'notice'), isNull(message.supersededAt), stands(message.text)))
    .orderBy(desc(message.ordinal))
    .limit(1)
    .as('found');
  const rows = await tx.sql
    .select({ own: own._.selectedFields, text: found.text })
    .from(own)
    .leftJoinLateral(found, sql`true`)
    .where(or(sql`${found.text} is not null`, stands(own.title)))
    .orderBy(desc(own.lastMessageAt))
    .limit(limit);
  return rows.map((row) => ({ conversation: viewOf(row.own), text: row.text }));
}
