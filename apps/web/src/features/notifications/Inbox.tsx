import { createFeed, type Feed, type FeedState } from '@ezri/client';
import type { Notification, NotificationEvent } from '@ezri/contract';
import { createContext, useContext, useRef, type ReactNode } from 'react';
import { toast } from '../../ui/index.ts';
import { useAccount } from '../../wire/account.ts';
import { useConnectionStore } from '../../wire/connection.ts';
import { useClient } from '../../wire/trpc.ts';
import { useFeed } from '../../wire/use-feed.ts';
import { apply, fromList, withOlder, type InboxFilter, type InboxState } from './inbox-state.ts';
import { useArrivals } from './useArrivals.ts';
import { useWords } from '../../words/index.ts';

/** Notifications of one answer. */
export const PAGE = 50;

export interface Inbox {
  readonly state: FeedState<InboxState>;
  readonly feed: Feed<InboxState> | null;
  /** The list that the page shows: a resync fetches it too, so that it never shrinks. Null while the page is closed. */
  show(filter: InboxFilter | null): void;
}

const InboxContext = createContext<Inbox | null>(null);

/** The account's notifications. Only below `InboxProvider`. */
export function useInbox(): Inbox {
  const inbox = useContext(InboxContext);
  if (!inbox) throw new Error('useInbox: there is no inbox here. Put InboxProvider around the signed-in part of the app.');
  return inbox;
}

/** What the bell shows: null until it is known. */
export function useUnreadCount(): number | null {
  const { state } = useInbox();
  return state.status === 'ready' ? state.state.counts.unread : null;
}

export interface InboxProviderProps {
  readonly children: ReactNode;
  /** Follows a notification to its path. */
  onFollow(href: string): void;
}

/** Follows the account's notifications once for the whole page, for the bell and the list alike, and tells of new ones in a toast unless the list is open. */
export function InboxProvider({ children, onFollow }: InboxProviderProps) {
  const { common } = useWords();
  const client = useClient();
  const connection = useConnectionStore();
  const shown = useRef<InboxFilter | null>(null);
  const { state, feed } = useFeed(`notifications:${useAccount().id}`, () =>
    createFeed<InboxState, NotificationEvent>({
      snapshot: async ({ signal }) => {
        const filter = shown.current;
        const list = await client.notifications.list.query({ filter: 'all', limit: PAGE }, { signal });
        const other = filter === null || filter === 'all' ? null : await client.notifications.list.query({ filter, limit: PAGE }, { signal });
        const inbox = fromList(list);
        // The second answer may be newer than the first: each notification brings its own revision, and the events after `cursor` bring the rest.
        return { ...(other ? withOlder(inbox, other.notifications) : inbox), cursor: list.cursor };
      },
      subscribe: (input, handlers) => client.notifications.onNew.subscribe(input, handlers),
      apply,
      connection,
    }),
  );
  const items = state.status === 'ready' ? state.state.items : null;
  useArrivals(items, (item) => {
    if (shown.current === null) tell(item, common.open, onFollow);
  });
  const show = (filter: InboxFilter | null) => {
    shown.current = filter;
  };
  return <InboxContext value={{ state, feed, show }}>{children}</InboxContext>;
}

function tell({ title, body, href }: Notification, open: string, onFollow: (href: string) => void): void {
  toast.show(title, { body, ...(href === null ? {} : { action: { label: open, run: () => onFollow(href) } }) });
}
