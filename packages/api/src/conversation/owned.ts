import { findConversation, lockConversation, type StoredConversation, type Tx } from '@ezri/store';
import type { Actor } from '../context.ts';
import { refuse } from '../refusal.ts';

/** The actor's own conversation. Somebody else's looks exactly like one that does not exist. */
export async function ownConversation(tx: Tx, actor: Actor, conversationId: string): Promise<StoredConversation> {
  return mine(await findConversation(tx, conversationId), actor);
}

/** The same, held until the transaction ends. */
export async function lockOwnConversation(tx: Tx, actor: Actor, conversationId: string): Promise<StoredConversation> {
  return mine(await lockConversation(tx, conversationId), actor);
}

function mine(conversation: StoredConversation | null, actor: Actor): StoredConversation {
  if (conversation === null || conversation.accountId !== actor.id) throw refuse('conversation.notFound');
  return conversation;
}
