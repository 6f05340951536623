import type { ConversationList, ListConversationsInput } from '@ezri/contract';
import { snippetOf } from '@ezri/domain';
import { cursorOf, listConversations, searchConversations } from '@ezri/store';
import type { z } from 'zod';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';

/** One's own conversations, newest first; with `query` those in which it stands, each with the place. */
export async function listOwnConversations(deps: Deps, actor: Actor, input: z.infer<typeof ListConversationsInput>): Promise<ConversationList> {
  const { limit, query = null } = input;
  const page = { limit, before: input.before ?? null };
  const topic = `conversations:${actor.id}` as const;
  if (query === null) {
    return deps.db.snapshot(async (tx) => {
      const cursor = await cursorOf(tx, topic);
      const conversations = await listConversations(tx, actor.id, page);
      return { conversations: conversations.map((one) => ({ ...one, found: null })), cursor };
    });
  }
  const look = async () =>
    deps.db.snapshot(async (tx) => ({ cursor: await cursorOf(tx, topic), found: await searchConversations(tx, actor.id, query, page) }));
  const { cursor, found } = await deps.searches(look);
  return {
    conversations: found.map(({ conversation, text }) => ({ ...conversation, found: text === null ? null : snippetOf(text, query) })),
    cursor,
  };
}
