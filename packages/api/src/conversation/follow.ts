import type { ConversationEvent, ConversationEventsInput } from '@ezri/contract';
import type { z } from 'zod';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { positionOf } from '../feed.ts';
import { ownConversation } from './owned.ts';

/**
 * The events of one's own conversation, for as long as a screen is on it. Whoever joins in the middle of a reply is first told what has
 * been written so far. While somebody follows, staff see the session as connected.
 */
export async function* followConversation(deps: Deps, actor: Actor, input: z.infer<typeof ConversationEventsInput>, signal: AbortSignal | undefined) {
  const { conversationId } = input;
  const conversation = await deps.db.snapshot(async (tx) => ownConversation(tx, actor, conversationId));
  using _watch = conversation.view.endedAt === null ? deps.presence.watch(conversationId) : null;
  yield* deps.feed.follow<ConversationEvent>(`conversation:${conversationId}`, {
    after: positionOf(input),
    signal,
    initial: () => deps.replies.soFar(conversationId),
  });
}
