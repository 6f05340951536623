import { createFeed } from '@ezri/client';
import type { Alert, CrisisEvent } from '@ezri/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useConnectionStore } from '../../wire/connection.ts';
import { useClient } from '../../wire/trpc.ts';
import { useFeed } from '../../wire/use-feed.ts';
import { apply, fromList, withAlert, withHistory, type QueueState } from './queue-state.ts';

/** The server's own bound of one answer. More open alerts than that come in with their events. */
const OPEN_MAX = 200;
const HISTORY_PAGE = 50;

export interface History {
  /** Null while the first page is on its way or failed. */
  readonly loaded: boolean;
  readonly failed: boolean;
  readonly more: boolean;
  readonly fetching: boolean;
  fetchMore(): void;
}

/** All open alerts and, `withResolved`, the resolved ones page by page; kept up to date by the crisis feed. */
export function useQueue(withResolved: boolean) {
  const client = useClient();
  const connection = useConnectionStore();
  const { state, feed } = useFeed('crisis', () =>
    createFeed<QueueState, CrisisEvent>({
      snapshot: async ({ signal }) => {
        const list = await client.crisis.list.query({ status: 'open', limit: OPEN_MAX }, { signal });
        return { ...fromList(list, Date.now()), cursor: list.cursor };
      },
      subscribe: (input, handlers) => client.crisis.onAlert.subscribe(input, handlers),
      apply,
      connection,
    }),
  );
  const resolved = useInfiniteQuery({
    queryKey: ['crisis', 'resolved'],
    enabled: withResolved,
    initialPageParam: null as number | null,
    queryFn: async ({ pageParam, signal }) =>
      (await client.crisis.list.query({ status: 'resolved', limit: HISTORY_PAGE, before: pageParam }, { signal })).alerts,
    getNextPageParam: (last) => (last.length < HISTORY_PAGE ? undefined : last.at(-1)?.updatedAt),
  });

  const live = state.status === 'ready' ? state.state : null;
  const queue = useMemo(() => (live && resolved.data ? withHistory(live, resolved.data.pages.flat()) : live), [live, resolved.data]);
  const history: History = {
    loaded: resolved.data !== undefined,
    failed: resolved.isError,
    more: resolved.hasNextPage,
    fetching: resolved.isFetching,
    fetchMore: () => void (resolved.isError && !resolved.data ? resolved.refetch() : resolved.fetchNextPage()),
  };
  return {
    state,
    queue,
    history,
    refresh: () => feed?.refresh(),
    /** Shows an alert as the server has just given it, before its event arrives. */
    show: (alert: Alert) => feed?.update((shown) => withAlert(shown, alert)),
  };
}
