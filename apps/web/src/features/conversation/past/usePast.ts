import type { Avatar, ListedConversation } from '@ezri/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { useState } from 'react';
import { trpc, useClient } from '../../../wire/trpc.ts';
import { useLanguage } from '../../../words/index.ts';
import { useListChanges } from './useListChanges.ts';
import { useSettled } from './useSettled.ts';

const PAGE = 20;
/** Before which moment a page begins: the first one is of the newest. */
const NEWEST = 0;
/** Somebody who types is let finish a word. */
const TYPING_MS = 250;

export interface UsePast {
  readonly status: 'loading' | 'failed' | 'ready';
  readonly conversations: readonly ListedConversation[];
  /** What is looked for; empty: nothing. */
  readonly text: string;
  setText(text: string): void;
  /** What is on the page is not yet what was asked for. */
  readonly searching: boolean;
  avatarOf(avatarId: string): Avatar | undefined;
  again(): void;
  /** Null when everything is on the page. */
  readonly more: (() => void) | null;
}

/** One's own conversations, newest first, all or those with certain words. Asked again whenever the page is opened, and when another device renames or deletes one. */
export function usePast(): UsePast {
  const client = useClient();
  const [text, setText] = useState('');
  const language = useLanguage();
  const query = useSettled(text.trim(), TYPING_MS);
  const list = useInfiniteQuery({
    // Below the key of the procedure, so that whoever invalidates that one reaches this one too.
    queryKey: [...getQueryKey(trpc.conversation.list), { query }],
    queryFn: async ({ pageParam, signal }) =>
      client.conversation.list.query(
        { limit: PAGE, before: pageParam === NEWEST ? null : pageParam, query: query === '' ? null : query },
        { signal },
      ),
    initialPageParam: NEWEST,
    getNextPageParam: ({ conversations }) => (conversations.length < PAGE ? undefined : conversations.at(-1)?.lastMessageAt),
    refetchOnMount: 'always',
    placeholderData: (before) => before,
  });
  const avatars = trpc.conversation.avatars.useQuery({ language }, { staleTime: Infinity });
  useListChanges(() => void list.refetch());
  const all = list.data?.pages.flatMap(({ conversations }) => conversations) ?? [];
  return {
    status: list.data ? 'ready' : list.isError ? 'failed' : 'loading',
    // One that was written to while the pages came may be on two of them.
    conversations: [...new Map(all.map((conversation) => [conversation.id, conversation])).values()],
    text,
    setText,
    searching: text.trim() !== query || list.isPlaceholderData,
    avatarOf: (avatarId) => avatars.data?.find(({ id }) => id === avatarId),
    again: () => void list.refetch(),
    more: list.hasNextPage ? () => void list.fetchNextPage({ cancelRefetch: false }) : null,
  };
}
