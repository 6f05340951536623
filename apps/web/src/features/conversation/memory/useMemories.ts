import { newId, type Id, type Memory } from '@ezri/contract';
import { useState } from 'react';
import { trpc, useClient } from '../../../wire/trpc.ts';
import { useCall, type Call } from '../useCall.ts';

/** What a step was about: a memory by its id; null: a new one. */
export type About = Id | null;

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
  readonly problem: { readonly about: About; readonly text: string } | null;
  forgetProblem(): void;
}

/** What Ezri remembers of a person, as they have it. Each step is safe to repeat, and one is made at a time. */
export function useMemories(): UseMemories {
  const client = useClient();
  const utils = trpc.useUtils();
  const list = trpc.conversation.memory.list.useQuery(undefined, { refetchOnMount: 'always' });
  const { make, busy, problem, forgetProblem } = useCall();
  const [about, setAbout] = useState<About>(null);

  const step = async (of: About, call: Parameters<Call['make']>[0]): Promise<boolean> => {
    setAbout(of);
    const made = await make(call);
    await utils.conversation.memory.list.invalidate();
    return made !== null;
  };

  return {
    status: list.data ? 'ready' : list.isError ? 'failed' : 'loading',
    memories: list.data?.memories ?? [],
    max: list.data?.max ?? 0,
    again: () => void list.refetch(),
    add(text, messageId) {
      const memoryId = newId();
      return step(null, async (options) => client.conversation.memory.add.mutate({ memoryId, text, messageId }, options));
    },
    edit: (memoryId, text) => step(memoryId, async (options) => client.conversation.memory.edit.mutate({ memoryId, text }, options)),
    remove: ({ id }) => step(id, async (options) => client.conversation.memory.remove.mutate({ memoryId: id }, options)),
    busy,
    problem: problem === null ? null : { about, text: problem },
    forgetProblem,
  };
}
