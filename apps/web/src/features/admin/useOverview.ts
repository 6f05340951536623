import { createFeed, NO_CURSOR } from '@ezri/client';
import type { ActivityEvent, OverviewEvent } from '@ezri/contract';
import { useConnectionStore } from '../../wire/connection.ts';
import { useClient } from '../../wire/trpc.ts';
import { useFeed } from '../../wire/use-feed.ts';
import { apply as applyActivity, fromList, type ActivityState } from './activity-state.ts';
import { apply as applyOverview, type OverviewState } from './overview-state.ts';

/** The figures of this moment, about once a second. Nothing of it is numbered: what was missed does not matter any more. */
export function useOverview() {
  const client = useClient();
  const connection = useConnectionStore();
  return useFeed('overview', () =>
    createFeed<OverviewState, OverviewEvent>({
      snapshot: async ({ signal }) => ({ overview: await client.admin.overview.query(undefined, { signal }), cursor: NO_CURSOR }),
      subscribe: (_nothing, handlers) => client.admin.onOverview.subscribe({}, handlers),
      apply: applyOverview,
      isEphemeral: () => true,
      connection,
    }),
  );
}

export function useActivity() {
  const client = useClient();
  const connection = useConnectionStore();
  return useFeed('activity', () =>
    createFeed<ActivityState, ActivityEvent>({
      snapshot: async ({ signal }) => {
        const list = await client.admin.activity.query(undefined, { signal });
        return { ...fromList(list), cursor: list.cursor };
      },
      subscribe: (input, handlers) => client.admin.onActivity.subscribe(input, handlers),
      apply: applyActivity,
      connection,
    }),
  );
}
