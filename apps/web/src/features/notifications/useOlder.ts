import { useEffect, useEffectEvent, useState } from 'react';
import { useClient } from '../../wire/trpc.ts';
import { PAGE, useInbox } from './Inbox.tsx';
import { inboxOf, withOlder, type InboxFilter } from './inbox-state.ts';

export interface Older {
  /** `top`: the newest of this filter are on their way. `end`: there are no older ones. */
  readonly status: 'idle' | 'top' | 'fetching' | 'failed' | 'end';
  fetch(): void;
}

/** The notifications of `filter` that are not here yet: its newest ones when it is chosen, then older ones page by page. */
export function useOlder(filter: InboxFilter): Older {
  const client = useClient();
  const { feed, show } = useInbox();
  // The inbox itself fetches the newest of `all`.
  const [status, setStatus] = useState<Older['status']>('idle');

  const load = async (of: InboxFilter, before: number | null, isWanted: () => boolean): Promise<void> => {
    setStatus(before === null ? 'top' : 'fetching');
    try {
      const { notifications } = await client.notifications.list.query({ filter: of, limit: PAGE, before });
      if (!isWanted()) return;
      feed?.update((state) => withOlder(state, notifications));
      setStatus(notifications.length < PAGE ? 'end' : 'idle');
    } catch {
      if (isWanted()) setStatus('failed');
    }
  };
  const start = useEffectEvent((chosen: InboxFilter, isWanted: () => boolean) => {
    show(chosen);
    if (chosen === 'all') setStatus('idle');
    else void load(chosen, null, isWanted);
  });
  const leave = useEffectEvent(() => show(null));

  useEffect(() => {
    let wanted = true;
    start(filter, () => wanted);
    return () => {
      wanted = false;
    };
  }, [filter]);
  useEffect(() => () => leave(), []);

  return {
    status,
    fetch() {
      const now = feed?.get();
      if (now?.status === 'ready') void load(filter, inboxOf(now.state, filter).at(-1)?.createdAt ?? null, () => true);
    },
  };
}
