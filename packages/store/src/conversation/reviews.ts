import { desc, lt } from 'drizzle-orm';
import type { ReplyReview } from '@ezri/contract';
import type { Tx } from '../database/tx.ts';
import { replyReview } from './schema.ts';

export type NewReplyReview = Omit<typeof replyReview.$inferInsert, 'createdAt'>;

export async function insertReplyReview(tx: Tx, row: NewReplyReview): Promise<void> {
  await tx.sql.insert(replyReview).values(row).onConflictDoNothing();
}

/** Replies that a written passage took the place of, newest first. */
export async function listReplyReviews(tx: Tx, limit: number, before: number | null): Promise<ReplyReview[]> {
  return tx.sql
    .select()
    .from(replyReview)
    .where(before === null ? undefined : lt(replyReview.createdAt, before))
    .orderBy(desc(replyReview.createdAt), desc(replyReview.replyId))
    .limit(limit);
}
