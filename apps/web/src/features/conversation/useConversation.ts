import { createFeed, type Feed, type FeedState } from '@ezri/client';
import type { Id, Safety } from '@ezri/contract';
import { useEffect } from 'react';
import { useConnectionStore } from '../../wire/connection.ts';
import { useClient } from '../../wire/trpc.ts';
import { useFeed } from '../../wire/use-feed.ts';
import { apply, fromSnapshot, isEphemeral, sent, withGuess, withSafety, withTitle, type ConversationState } from './conversation-state.ts';
import { useOutgoing, type Outgoing } from './useOutgoing.ts';

export interface UseConversation extends Outgoing {
  readonly feed: FeedState<ConversationState>;
  refresh(): void;
  /** What an answer said about safety, before its event arrives. */
  showSafety(safety: Safety): void;
  /** The name that the person has just given the conversation. */
  showTitle(title: string): void;
  /** What this device makes of it, until the server answers. */
  showGuess(safety: Safety): void;
}

/** Follows one conversation, and sends to it. */
export function useConversation(conversationId: Id): UseConversation {
  const client = useClient();
  const connection = useConnectionStore();
  const { state, feed } = useFeed(conversationId, () => {
    const own: Feed<ConversationState> = createFeed({
      snapshot: async ({ signal }) => {
        const snapshot = await client.conversation.get.query({ conversationId }, { signal });
        const shown = own.get();
        return { ...fromSnapshot(snapshot, shown.status === 'ready' ? shown.state : null), cursor: snapshot.cursor };
      },
      subscribe: (input, handlers) => client.conversation.onEvent.subscribe({ conversationId, ...input }, handlers),
      apply,
      isEphemeral,
      connection,
    });
    return own;
  });
  const outgoing = useOutgoing(conversationId, (result) => feed?.update((now) => sent(now, result)));

  const hole = state.status === 'ready' && state.state.hole;
  useEffect(() => {
    if (hole) feed?.refresh();
  }, [hole, feed]);

  return {
    feed: state,
    ...outgoing,
    refresh: () => feed?.refresh(),
    showSafety: (safety) => feed?.update((now) => withSafety(now, safety)),
    showTitle: (title) => feed?.update((now) => withTitle(now, title)),
    showGuess: (safety) => feed?.update((now) => withGuess(now, safety)),
  };
}
