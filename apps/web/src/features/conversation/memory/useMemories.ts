import { retrying } from '@ezri/client';
import { newId, type Id, type Memory } from '@ezri/contract';
import { useState } from 'react';
import { useConnectionStore } from '../../../wire/connection.ts';
import { trpc } from '../../../wire/trpc.ts';
import { useWords } from '../../../words/index.ts';
import { problemWords } from '../problem-words.ts';

export interface UseMemories {
  readonly status: 'loading' | 'failed' | 'ready';
  readonly memories: readonly Memory[];
  readonly max: number;
  again(): void;
  /** Whether it was kept. */
  add(text: string, messageId?: Id): Promise<boolean>;
  edit(memoryId: Id, text: string): Promise<boolean>;
  remove(memory: Memory): Promise<boolean>;
  readonly busy: boolean;
  /** Why the last step was refused, in words for a person; null when it was not. */
  readonly problem: string | null;
}

/** What Ezri remembers of a person, as they have it. Each step is safe to repeat. */
export function useMemories(): UseMemories {
  const connection = useConnectionStore();
  const words = useWords();
  const utils = trpc.useUtils();
  const list = trpc.conversation.memory.list.useQuery(undefined, { refetchOnMount: 'always' });
  const [problem, setProblem] = useState<string | null>(null);
  const adding = trpc.conversation.memory.add.useMutation();
  const editing = trpc.conversation.memory.edit.useMutation();
  const removing = trpc.conversation.memory.remove.useMutation();

  const step = async (call: () => Promise<unknown>): Promise<boolean> => {
    setProblem(null);
    try {
      await retrying(call, { connection });
      return true;
    } catch (error) {
      setProblem(problemWords(error, words));
      return false;
    } finally {
      await utils.conversation.memory.list.invalidate();
    }
  };

  return {
    status: list.data ? 'ready' : list.isError ? 'failed' : 'loading',
    memories: list.data?.memories ?? [],
    max: list.data?.max ?? 0,
    again: () => void list.refetch(),
    add(text, messageId) {
      const memoryId = newId();
      return step(async () => adding.mutateAsync({ memoryId, text, messageId }));
    },
    edit: (memoryId, text) => step(async () => editing.mutateAsync({ memoryId, text })),
    remove: ({ id }) => step(async () => removing.mutateAsync({ memoryId: id })),
    busy: adding.isPending || editing.isPending || removing.isPending,
    problem,
  };
}
