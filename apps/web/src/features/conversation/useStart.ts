import { retrying } from '@ezri/client';
import { newId, type Avatar, type Id, type Mode } from '@ezri/contract';
import { useState } from 'react';
import { useLanguage, useWords } from '../../words/index.ts';
import { problemWords } from './problem-words.ts';
import { useConnectionStore } from '../../wire/connection.ts';
import { trpc } from '../../wire/trpc.ts';

export interface UseStart {
  readonly avatars: { readonly status: 'loading' | 'failed' | 'ready'; readonly list: readonly Avatar[]; again(): void };
  start(avatarId: string, mode: Mode): void;
  /** The avatar with whom a conversation is being started. */
  readonly startingWith: string | null;
  readonly problem: string | null;
}

/** The companions to choose from, and the start of a conversation with one. The id is made once a press: repeats cannot start two. */
export function useStart(onStarted: (conversationId: Id) => void): UseStart {
  const connection = useConnectionStore();
  const language = useLanguage();
  const words = useWords();
  const query = trpc.conversation.avatars.useQuery({ language }, { staleTime: Infinity });
  const { mutateAsync } = trpc.conversation.start.useMutation();
  const utils = trpc.useUtils();
  const [startingWith, setStartingWith] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const start = async (avatarId: string, mode: Mode): Promise<void> => {
    if (startingWith !== null) return;
    setStartingWith(avatarId);
    setProblem(null);
    const clientId = newId();
    try {
      const { conversationId } = await retrying(async () => mutateAsync({ avatarId, mode, clientId, language }), { connection });
      void utils.conversation.list.invalidate();
      onStarted(conversationId);
    } catch (error) {
      setProblem(problemWords(error, words));
    } finally {
      setStartingWith(null);
    }
  };

  return {
    avatars: {
      status: query.data ? 'ready' : query.isError ? 'failed' : 'loading',
      list: query.data ?? [],
      again: () => void query.refetch(),
    },
    start: (avatarId, mode) => void start(avatarId, mode),
    startingWith,
    problem,
  };
}
