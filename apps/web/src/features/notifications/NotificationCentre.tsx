import { CheckCheck, SlidersHorizontal } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { Badge, Button, ErrorState, PageHeader, Pill, Tabs, useNow } from '../../ui/index.ts';
import { PAGE, useInbox } from './Inbox.tsx';
import { inboxOf, type InboxFilter } from './inbox-state.ts';
import { NotificationList } from './NotificationList.tsx';
import { Preferences } from './Preferences.tsx';
import { useInboxActions } from './useInboxActions.ts';
import { useOlder } from './useOlder.ts';

const TICK_MS = 60_000;

export interface NotificationCentreProps {
  /** Goes to a path inside the app. */
  onFollow(href: string): void;
}

/** All notifications of the account, the same on every device. */
export function NotificationCentre({ onFollow }: NotificationCentreProps) {
  const { state, feed } = useInbox();
  const { mark, markAllRead } = useInboxActions();
  const [filter, setFilter] = useState<InboxFilter>('all');
  const [preferring, setPreferring] = useState(false);
  const older = useOlder(filter);
  const now = useNow(TICK_MS);
  const inbox = state.status === 'ready' ? state.state : null;
  const found = inbox && inboxOf(inbox, filter);
  const items = found?.length === 0 && older.status === 'top' ? null : found;
  useSeen(items?.filter(({ seenAt }) => seenAt === null).map(({ id }) => id) ?? [], (ids) => void mark(ids, 'seen'));

  const failure = state.status === 'failed' || (state.status === 'ready' && state.error !== undefined);
  const more = items !== null && older.status !== 'end' && (older.status === 'failed' || (items?.length ?? 0) >= PAGE);
  const unread = inbox?.counts.unread ?? 0;
  return (
    <>
      <PageHeader
        title="Notifications"
        actions={
          <>
            {state.status === 'ready' && state.stale && <Pill role="status">Catching up</Pill>}
            <Button size="sm" icon={<CheckCheck aria-hidden className="size-4" />} disabled={unread === 0} onClick={() => void markAllRead()}>
              Mark all as read
            </Button>
            <Button size="sm" icon={<SlidersHorizontal aria-hidden className="size-4" />} onClick={() => setPreferring(true)}>
              Preferences
            </Button>
          </>
        }
      />
      <Tabs
        label="Which notifications"
        value={filter}
        onChange={setFilter}
        tabs={[
          { value: 'all', label: 'All' },
          { value: 'unread', label: <>Unread {unread > 0 && <Badge tone="accent">{unread}</Badge>}</> },
          { value: 'archived', label: 'Archived' },
        ]}
      >
        {failure && (
          <ErrorState
            title={inbox ? 'This list is no longer kept up to date' : 'Your notifications did not load'}
            onRetry={() => feed?.refresh()}
            className="mb-4"
          >
            {inbox ? 'What you see may be old.' : 'Nothing is lost. Check your connection and try again.'}
          </ErrorState>
        )}
        {(inbox || !failure) && (
          <NotificationList
            key={filter}
            filter={filter}
            items={items ?? null}
            now={now}
            onMark={(ids, how) => void mark(ids, how)}
            onFollow={(item) => {
              if (item.readAt === null) void mark([item.id], 'read');
              if (item.href !== null) onFollow(item.href);
            }}
          />
        )}
        {more && (
          <div className="mt-6 flex justify-center">
            <Button busy={older.status === 'fetching'} onClick={older.fetch}>
              {older.status === 'failed' ? 'Older ones did not load: try again' : 'Show older'}
            </Button>
          </div>
        )}
      </Tabs>
      {preferring && <Preferences onClose={() => setPreferring(false)} />}
    </>
  );
}

/** Tells once of each notification that has come on screen. */
function useSeen(ids: readonly string[], tell: (ids: string[]) => void): void {
  const [told] = useState(() => new Set<string>());
  const see = useEffectEvent(tell);
  const key = ids.join(' ');
  useEffect(() => {
    const fresh = key.split(' ').filter((id) => id !== '' && !told.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) told.add(id);
    see(fresh);
  }, [key, told]);
}
