import { createFeed } from '@ezri/client';
import type { ListEvent } from '@ezri/contract';
import { useEffect, useEffectEvent } from 'react';
import { useConnectionStore } from '../../../wire/connection.ts';
import { useClient } from '../../../wire/trpc.ts';
import { useFeed } from '../../../wire/use-feed.ts';

/** `at`: the last change that this screen knows of, whatever it was. */
interface Changes {
  readonly at: string;
}

/** Calls `onChange` when a conversation was renamed or deleted, on this device or another, also while this one was away. */
export function useListChanges(onChange: () => void): void {
  const client = useClient();
  const connection = useConnectionStore();
  const { state } = useFeed('list', () =>
    createFeed<Changes, ListEvent>({
      snapshot: async ({ signal }) => {
        const { cursor } = await client.conversation.list.query({ limit: 1 }, { signal });
        return { at: cursor, cursor };
      },
      subscribe: (input, handlers) => client.conversation.onList.subscribe(input, handlers),
      apply: ({ at }) => ({ at: `${at}+` }),
      connection,
    }),
  );
  const at = state.status === 'ready' ? state.state.at : null;
  const changed = useEffectEvent(onChange);
  useEffect(() => {
    if (at !== null) changed();
  }, [at]);
}
