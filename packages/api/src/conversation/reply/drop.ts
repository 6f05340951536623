import type { OwedReply } from '@ezri/store';
import type { Deps } from '../../deps.ts';
import { callOwner } from './calls.ts';

/** Ends the work on a reply that a transaction has closed or taken out while it was being written, on whichever node that is. Nothing more is written of it. */
export async function dropReply(
  { bus, replies, texts }: Pick<Deps, 'bus' | 'replies' | 'texts'>,
  { id: replyId, conversationId }: OwedReply,
): Promise<void> {
  callOwner(bus, 'stop', { conversationId, replyId });
  await replies.stop(conversationId);
  texts.delete(replyId);
}
