import type { Avatar, Conversation } from '@ezri/contract';
import { useState } from 'react';
import { trpc } from '../../wire/trpc.ts';

const PAGE = 20;
/** The most that `conversation.list` gives at once. */
const LIST_MAX = 100;

export interface UsePast {
  readonly status: 'loading' | 'failed' | 'ready';
  readonly conversations: readonly Conversation[];
  avatarOf(avatarId: string): Avatar | undefined;
  again(): void;
  /** Null when everything is on the page. */
  readonly more: (() => void) | null;
}

/** One's own conversations, newest first. Asked again whenever the page is opened. */
export function usePast(): UsePast {
  const [limit, setLimit] = useState(PAGE);
  const query = trpc.conversation.list.useQuery({ limit }, { refetchOnMount: 'always', placeholderData: (before) => before });
  const avatars = trpc.conversation.avatars.useQuery(undefined, { staleTime: Infinity });
  const conversations = query.data?.conversations ?? [];
  return {
    status: query.data ? 'ready' : query.isError ? 'failed' : 'loading',
    conversations,
    avatarOf: (avatarId) => avatars.data?.find(({ id }) => id === avatarId),
    again: () => void query.refetch(),
    more: conversations.length >= limit && limit < LIST_MAX ? () => setLimit(Math.min(LIST_MAX, limit + PAGE)) : null,
  };
}
