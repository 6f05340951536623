import type { ConversationSnapshot, RunningReply } from '@ezri/contract';
import { cursorOf, lastMessages, openReply, waitingFor, type StoredConversation, type Tx, type WrittenReply } from '@ezri/store';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { ownConversation } from './owned.ts';
import { safetyShown } from './safety.ts';

/** So many messages are shown at once, the newest. */
const MESSAGES_MAX = 500;

export async function getConversation(deps: Deps, actor: Actor, conversationId: string): Promise<ConversationSnapshot> {
  const { open, owed, ...snapshot } = await deps.db.snapshot(async (tx) => rowsFor(tx, await ownConversation(tx, actor, conversationId)));
  // Outside of the transaction: another node's text may take a while. It may be newer than the cursor, never older than what is stored: screens ignore what overlaps.
  // One that nobody has begun yet and that waits for none before it is the next to be written.
  const waiting = owed.filter((messageId) => messageId !== open?.inReplyTo);
  return { ...snapshot, waiting, reply: open === null ? null : await runningReply(deps, open) };
}

async function runningReply({ replies }: Deps, open: WrittenReply & { running: boolean }): Promise<RunningReply> {
  const { id: replyId, inReplyTo, origin, standIn } = open;
  return { replyId, inReplyTo, origin, standIn, text: await replies.textSoFar(open) };
}

async function rowsFor(tx: Tx, conversation: StoredConversation) {
  const { id } = conversation.view;
  return {
    open: await openReply(tx, id),
    owed: await waitingFor(tx, id),
    conversation: conversation.view,
    messages: await lastMessages(tx, id, MESSAGES_MAX),
    safety: await safetyShown(tx, conversation),
    cursor: await cursorOf(tx, `conversation:${id}`),
  };
}
