import type { Avatar, ListedConversation } from '@ezri/contract';
import { useState } from 'react';
import { trpc } from '../../../wire/trpc.ts';
import { useLanguage } from '../../../words/index.ts';
import { useListChanges } from './useListChanges.ts';
import { useSettled } from './useSettled.ts';

const PAGE = 20;
/** The most that `conversation.list` gives at once. */
const LIST_MAX = 100;
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
  const [limit, setLimit] = useState(PAGE);
  const [text, setText] = useState('');
  const language = useLanguage();
  const query = useSettled(text.trim(), TYPING_MS);
  const input = { limit, ...(query === '' ? {} : { query }) };
  const list = trpc.conversation.list.useQuery(input, { refetchOnMount: 'always', placeholderData: (before) => before });
  const avatars = trpc.conversation.avatars.useQuery({ language }, { staleTime: Infinity });
  useListChanges(() => void list.refetch());
  const conversations = list.data?.conversations ?? [];
  return {
    status: list.data ? 'ready' : list.isError ? 'failed' : 'loading',
    conversations,
    text,
    setText(next) {
      setText(next);
      setLimit(PAGE);
    },
    searching: text.trim() !== query || list.isPlaceholderData,
    avatarOf: (avatarId) => avatars.data?.find(({ id }) => id === avatarId),
    again: () => void list.refetch(),
    more: conversations.length >= limit && limit < LIST_MAX ? () => setLimit(Math.min(LIST_MAX, limit + PAGE)) : null,
  };
}
