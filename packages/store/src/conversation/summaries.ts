import { and, asc, eq, gt, isNull, ne } from 'drizzle-orm';
import type { Author } from '@ezri/contract';
import { nowMs } from '../columns.ts';
import type { Tx } from '../database/tx.ts';
import { conversationSummary, message } from './schema.ts';

/** `upTo` is the ordinal of the last message that is in it. */
export interface Summary {
  readonly text: string;
  readonly upTo: number;
}

export async function findSummary(tx: Tx, conversationId: string): Promise<Summary | null> {
  const [row] = await tx.sql
    .select({ text: conversationSummary.text, upTo: conversationSummary.upTo })
    .from(conversationSummary)
    .where(eq(conversationSummary.conversationId, conversationId));
  return row ?? null;
}

/** What was said after `ordinal`, notices left out, oldest first: the first `limit`. */
export async function saidAfter(
  tx: Tx,
  conversationId: string,
  ordinal: number,
  limit: number,
): Promise<{ author: Author; text: string; heard: number | null; ordinal: number }[]> {
  return tx.sql
    .select({ author: message.author, text: message.text, heard: message.heard, ordinal: message.ordinal })
    .from(message)
    .where(and(eq(message.conversationId, conversationId), gt(message.ordinal, ordinal), ne(message.author, 'notice'), isNull(message.supersededAt)))
    .orderBy(asc(message.ordinal))
    .limit(limit);
}

/** Puts a longer summary in the place of the one that reached to `before` (0: of none). The conversation is locked; of two that were made at once the second is dropped. */
export async function saveSummary(tx: Tx, conversationId: string, { text, upTo }: Summary, before: number): Promise<void> {
  await tx.sql
    .insert(conversationSummary)
    .values({ conversationId, text, upTo })
    .onConflictDoUpdate({
      target: conversationSummary.conversationId,
      set: { text, upTo, updatedAt: nowMs },
      setWhere: eq(conversationSummary.upTo, before),
    });
}
