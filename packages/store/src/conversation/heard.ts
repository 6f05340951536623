import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Tx } from '../database/tx.ts';
import { message, reply } from './schema.ts';

/** `messageId`: the message that it was kept with, null while the reply is still being written. `changed`: false when it was known already. */
export interface KeptHeard {
  readonly heard: number;
  readonly messageId: string | null;
  readonly changed: boolean;
}

/**
 * Keeps how many UTF-16 units of something that Ezri said aloud have been heard, with the message, or with the reply until it is one. The conversation must be locked. Null when it has said no
 * such thing.
 */
export async function keepHeard(tx: Tx, conversationId: string, replyId: string, chars: number): Promise<KeptHeard | null> {
  const said = and(eq(message.id, replyId), eq(message.conversationId, conversationId), ne(message.author, 'person'));
  const [row] = await tx.sql.select({ text: message.text, heard: message.heard }).from(message).where(said);
  if (row !== undefined) {
    const heard = Math.min(chars, row.text.length);
    const changed = heard !== row.heard;
    if (changed) await tx.sql.update(message).set({ heard }).where(said);
    return { heard, messageId: replyId, changed };
  }
  const open = await tx.sql
    .update(reply)
    .set({ heard: chars })
    .where(and(eq(reply.id, replyId), eq(reply.conversationId, conversationId), inArray(reply.state, ['owed', 'running'])))
    .returning({ id: reply.id });
  return open.length > 0 ? { heard: chars, messageId: null, changed: true } : null;
}
