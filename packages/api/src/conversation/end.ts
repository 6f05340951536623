import type { EndResult } from '@ezri/contract';
import { append, changeSession, closeReplies, endConversation, openReply } from '@ezri/store';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { activityEvent, conversationEvent, sessionEvent } from '../events.ts';
import { lockOwnConversation, ownConversation } from './owned.ts';
import { dropReply } from './reply/drop.ts';

/** Ends a conversation. How long it took is measured here, never told by the client. Ending twice gives the same answer. */
export async function endOwnConversation(deps: Deps, actor: Actor, conversationId: string): Promise<EndResult> {
  await deps.db.snapshot(async (tx) => ownConversation(tx, actor, conversationId));
  // What is being said aloud is read for risk like everything else, and nothing can be sent once it is over.
  await deps.voice.endOf(conversationId);
  // What has been written of a running reply is kept, before the end and not after it.
  await deps.replies.stop(conversationId);
  const { open, ...result } = await deps.db.transaction(async (tx) => {
    const before = await lockOwnConversation(tx, actor, conversationId);
    const open = await openReply(tx, conversationId);
    const ended = (await endConversation(tx, conversationId)) ?? before;
    const { endedAt, durationMs } = ended.view;
    if (endedAt === null || durationMs === null) throw new Error('endConversation: the conversation is still open');
    if (before.view.endedAt === null) {
      await closeReplies(tx, conversationId);
      const session = await changeSession(tx, conversationId, { ended: true });
      append(tx, [
        conversationEvent(conversationId, { type: 'ended', endedAt, durationMs }),
        ...(session === null ? [] : [sessionEvent({ type: 'ended', session })]),
        activityEvent('session.ended', endedAt, { who: actor.pseudonym, level: before.view.level, subjectId: conversationId }),
      ]);
    }
    return { conversationId, endedAt, durationMs, open };
  });
  // A queued reply may have begun in between, here or elsewhere; it was closed above and has nothing more to say.
  if (open !== null) await dropReply(deps, open);
  return result;
}
