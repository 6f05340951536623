import type { ConversationSnapshot } from '@ezri/contract';
import { cursorOf, lastMessages, openReply, type StoredConversation, type Tx } from '@ezri/store';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { ownConversation } from './owned.ts';
import { safetyOf } from './safety.ts';

/** So many messages are shown at once, the newest. */
const MESSAGES_MAX = 500;

export async function getConversation(deps: Deps, actor: Actor, conversationId: string): Promise<ConversationSnapshot> {
  return deps.db.snapshot(async (tx) => snapshotOf(deps, tx, await ownConversation(tx, actor, conversationId)));
}

async function snapshotOf(deps: Deps, tx: Tx, conversation: StoredConversation): Promise<ConversationSnapshot> {
  const { id } = conversation.view;
  const open = await openReply(tx, id);
  return {
    conversation: conversation.view,
    messages: await lastMessages(tx, id, MESSAGES_MAX),
    reply: open === null ? null : { replyId: open.id, inReplyTo: open.inReplyTo, text: deps.replies.textSoFar(open.id) },
    safety: safetyOf(conversation),
    cursor: await cursorOf(tx, `conversation:${id}`),
  };
}
