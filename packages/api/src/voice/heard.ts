import { append, keepHeard, lockConversation, type KeptHeard } from '@ezri/store';
import type { Deps } from '../deps.ts';
import { conversationEvent } from '../events.ts';

/** Keeps how much of something that Ezri said aloud was heard, and tells the screens once it is a message. Null when there is no such thing. */
export async function settleHeard({ db }: Pick<Deps, 'db'>, conversationId: string, replyId: string, chars: number): Promise<KeptHeard | null> {
  return db.transaction(async (tx) => {
    if ((await lockConversation(tx, conversationId)) === null) return null;
    const kept = await keepHeard(tx, conversationId, replyId, chars);
    if (kept?.messageId !== null && kept?.changed === true)
      append(tx, [conversationEvent(conversationId, { type: 'message.heard', messageId: kept.messageId, heard: kept.heard })]);
    return kept;
  });
}
