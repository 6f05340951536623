import { REGENERATIONS_MAX, newId, type RetryInput } from '@ezri/contract';
import { append, changeSession, findMessage, isLastWord, reopenReply, replyTo, type AskedReply, type Tx } from '@ezri/store';
import type { z } from 'zod';
import type { Actor } from '../../context.ts';
import type { Deps } from '../../deps.ts';
import { sessionEvent } from '../../events.ts';
import { refuse } from '../../refusal.ts';
import { lockOwnConversation } from '../owned.ts';

type Input = z.infer<typeof RetryInput>;

/** Asks for another reply to a message of one's own: one that was stopped, failed or interrupted, or the complete one to the last message. */
export async function retryReply(deps: Deps, actor: Actor, input: Input): Promise<{ replyId: string }> {
  const replyId = await deps.db.transaction(async (tx) => {
    const conversation = await lockOwnConversation(tx, actor, input.conversationId);
    if (conversation.view.endedAt !== null) throw refuse('conversation.ended');
    const asked = await findMessage(tx, input.messageId);
    if (asked === null || asked.conversationId !== input.conversationId) throw refuse('conversation.nothingToRetry');
    const last = await replyTo(tx, input.messageId);
    if (last === null) throw refuse('conversation.nothingToRetry');
    // Asked for already: the same call made again gets the same answer.
    if (last.state === 'owed' || last.state === 'running' || last.id === input.replyId) return last.id;
    if (await wasGiven(tx, input)) return input.replyId ?? last.id;
    if (last.state === 'done') await mayRegenerate(tx, input, last);
    const owed = await reopenReply(tx, input.messageId, input.replyId ?? newId(), last.state);
    if (owed === null) throw refuse('conversation.nothingToRetry');
    const session = await changeSession(tx, input.conversationId, { state: 'thinking' });
    append(tx, session === null ? [] : [sessionEvent({ type: 'updated', session })]);
    return owed.id;
  });
  deps.replies.wake(input.conversationId);
  return { replyId };
}

/** Whether this very reply came already and has given way to another since. An id that means something else is refused. */
async function wasGiven(tx: Tx, { replyId, messageId }: Input): Promise<boolean> {
  const known = typeof replyId === 'string' ? await findMessage(tx, replyId) : null;
  if (known !== null && known.inReplyTo !== messageId) throw refuse('conversation.idTaken');
  return known !== null;
}

async function mayRegenerate(tx: Tx, { replyId, conversationId, messageId }: Input, last: AskedReply): Promise<void> {
  if (typeof replyId !== 'string' || !(await isLastWord(tx, conversationId, messageId))) throw refuse('conversation.nothingToRetry');
  if (last.regenerations >= REGENERATIONS_MAX) throw refuse('conversation.tooManyReplies');
}
