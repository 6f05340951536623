import { createFeed } from '@ezri/client';
import type { SessionEvent } from '@ezri/contract';
import { useEffect } from 'react';
import { useConnectionStore } from '../../wire/connection.ts';
import { useClient } from '../../wire/trpc.ts';
import { useFeed } from '../../wire/use-feed.ts';
import { apply, fromLive, prune, type LiveState } from './live-state.ts';

/** The sessions that are going on, and for a moment those that have just ended. `now` is this machine's clock, ticking. */
export function useLiveSessions(now: number) {
  const client = useClient();
  const connection = useConnectionStore();
  const { state, feed } = useFeed('sessions', () =>
    createFeed<LiveState, SessionEvent>({
      snapshot: async ({ signal }) => {
        const live = await client.session.live.query(undefined, { signal });
        return { ...fromLive(live, Date.now()), cursor: live.cursor };
      },
      subscribe: (input, handlers) => client.session.onUpdate.subscribe(input, handlers),
      apply,
      connection,
    }),
  );

  const live = state.status === 'ready' ? state.state : null;
  const due = live !== null && prune(live, now) !== live;
  useEffect(() => {
    if (due) feed?.update((shown) => prune(shown, now));
  }, [due, feed, now]);

  return { state, live, refresh: () => feed?.refresh() };
}
