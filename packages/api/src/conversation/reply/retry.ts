import { newId, type RetryInput } from '@ezri/contract';
import { append, changeSession, findMessage, reopenReply, replyTo } from '@ezri/store';
import type { z } from 'zod';
import type { Actor } from '../../context.ts';
import type { Deps } from '../../deps.ts';
import { sessionEvent } from '../../events.ts';
import { refuse } from '../../refusal.ts';
import { lockOwnConversation } from '../owned.ts';

/** Asks for another reply to a message of one's own whose reply was stopped, failed or interrupted. */
export async function retryReply(deps: Deps, actor: Actor, input: z.infer<typeof RetryInput>): Promise<{ replyId: string }> {
  const replyId = await deps.db.transaction(async (tx) => {
    const conversation = await lockOwnConversation(tx, actor, input.conversationId);
    if (conversation.view.endedAt !== null) throw refuse('conversation.ended');
    const asked = await findMessage(tx, input.messageId);
    if (asked === null || asked.conversationId !== input.conversationId) throw refuse('conversation.nothingToRetry');
    const last = await replyTo(tx, input.messageId);
    // Asked for already: the same call made again gets the same answer.
    if (last?.state === 'owed' || last?.state === 'running') return last.id;
    const owed = await reopenReply(tx, input.messageId, newId());
    if (owed === null) throw refuse('conversation.nothingToRetry');
    const session = await changeSession(tx, input.conversationId, { state: 'thinking' });
    await append(tx, session === null ? [] : [sessionEvent({ type: 'updated', session })]);
    return owed.id;
  });
  deps.replies.wake(input.conversationId);
  return { replyId };
}
