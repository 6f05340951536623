import { CheckCheck, SlidersHorizontal } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { Badge, Button, ErrorState, PageHeader, Pill, Tabs, useNow } from '../../ui/index.ts';
import { PAGE, useInbox } from './Inbox.tsx';
import { inboxOf, type InboxFilter } from './inbox-state.ts';
import { NotificationList } from './NotificationList.tsx';
import { Preferences } from './Preferences.tsx';
import { useInboxActions } from './useInboxActions.ts';
import { useOlder } from './useOlder.ts';
import { useWords } from '../../words/index.ts';

const TICK_MS = 60_000;

export interface NotificationCentreProps {
  /** Goes to a path inside the app. */
  onFollow(href: string): void;
}

/** All notifications of the account, the same on every device. */
export function NotificationCentre({ onFollow }: NotificationCentreProps) {
  const { common, notifications: words } = useWords();
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
        title={words.title}
        actions={
          <>
            {state.status === 'ready' && state.stale && <Pill role="status">{common.catchingUp}</Pill>}
            <Button size="sm" icon={<CheckCheck aria-hidden className="size-4" />} disabled={unread === 0} onClick={() => void markAllRead()}>
              {words.markAllAsRead}
            </Button>
            <Button size="sm" icon={<SlidersHorizontal aria-hidden className="size-4" />} onClick={() => setPreferring(true)}>
              {words.preferences.title}
            </Button>
          </>
        }
      />
      <Tabs
        label={words.which}
        value={filter}
        onChange={setFilter}
        tabs={[
          { value: 'all', label: words.filter.all },
          {
            value: 'unread',
            label: (
              <>
                {words.filter.unread} {unread > 0 && <Badge tone="accent">{unread}</Badge>}
              </>
            ),
          },
          { value: 'archived', label: words.filter.archived },
        ]}
      >
        {failure && (
          <ErrorState title={inbox ? words.outdated : words.didNotLoad} onRetry={() => feed?.refresh()} className="mb-4">
            {inbox ? common.mayBeOld : words.nothingLost}
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
              {older.status === 'failed' ? words.olderFailed : words.showOlder}
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
