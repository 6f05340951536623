import type { ConversationEvent, ConversationEventsInput } from '@ezri/contract';
import type { z } from 'zod';
import type { Actor, Context } from '../context.ts';
import { followOptions } from '../feed.ts';
import { patiently } from '../patience.ts';
import { ownConversation } from './owned.ts';

type Input = z.infer<typeof ConversationEventsInput>;
type Who = Pick<Context, 'deps' | 'socket'> & { readonly actor: Actor };

/**
 * The events of one's own conversation, for as long as a screen is on it. Whether it is one's own is decided before the first step, so that
 * a refusal is an answer to the call and not the end of a stream; a database that is busy or away is waited for.
 */
export async function followConversation(who: Who, input: Input, signal: AbortSignal | undefined) {
  const look = async () => who.deps.db.read(async (tx) => ownConversation(tx, who.actor, input.conversationId));
  const { view } = await patiently(look, signal);
  const { feed, presence, replies } = who.deps;
  return feed.follow<ConversationEvent>(`conversation:${input.conversationId}`, {
    ...followOptions(who, input, signal),
    // Whoever joins in the middle of a reply is first told what has been written so far.
    initial: () => replies.join(input.conversationId),
    // While somebody follows, staff see the session as connected.
    during: () => (view.endedAt === null ? presence.watch(input.conversationId) : null),
  });
}
