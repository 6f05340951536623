import type { ConversationSnapshot } from '@ezri/contract';
import { cursorOf, lastMessages, openReply, type StoredConversation, type Tx } from '@ezri/store';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { ownConversation } from './owned.ts';
import { safetyOf } from './safety.ts';

/** So many messages are shown at once, the newest. */
const MESSAGES_MAX = 500;

export async function getConversation(deps: Deps, actor: Actor, conversationId: string): Promise<ConversationSnapshot> {
  const { open, ...snapshot } = await deps.db.snapshot(async (tx) => rowsFor(tx, await ownConversation(tx, actor, conversationId)));
  // Outside of the transaction: another node's text may take a while. It may be newer than the cursor, never older than what is stored: screens ignore what overlaps.
  const reply = open === null ? null : { replyId: open.id, inReplyTo: open.inReplyTo, text: await deps.replies.textSoFar(open) };
  return { ...snapshot, reply };
}

async function rowsFor(tx: Tx, conversation: StoredConversation) {
  const { id } = conversation.view;
  return {
    open: await openReply(tx, id),
    conversation: conversation.view,
    messages: await lastMessages(tx, id, MESSAGES_MAX),
    safety: safetyOf(conversation),
    cursor: await cursorOf(tx, `conversation:${id}`),
  };
}
