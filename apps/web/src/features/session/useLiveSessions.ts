import { createFeed } from '@ezri/client';
import type { SessionEvent } from '@ezri/contract';
import { useEffect } from 'react';
import { useConnectionStore } from '../../wire/connection.ts';
import { useClient } from '../../wire/trpc.ts';
import { useFeed } from '../../wire/use-feed.ts';
import { apply, drop, ENDED_SHOWN_MS, fromLive, type LiveState } from './live-state.ts';

/** The sessions that are going on, and for a moment those that have just ended. */
export function useLiveSessions() {
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
  const ended = live
    ? [...live.sessions.values()]
        .filter(({ endedAt }) => endedAt !== null)
        .map(({ id }) => id)
        .join(' ')
    : '';
  useEffect(() => {
    // One timer for each set of ended sessions: those that were here before get at most a little longer.
    if (!ended || !feed) return;
    const timer = setTimeout(() => feed.update((now) => ended.split(' ').reduce(drop, now)), ENDED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [ended, feed]);

  return { state, live, refresh: () => feed?.refresh() };
}
