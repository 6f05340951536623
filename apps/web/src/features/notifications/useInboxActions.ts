import { refusalOf, retrying } from '@ezri/client';
import type { Id } from '@ezri/contract';
import { toast } from '../../ui/index.ts';
import { useConnectionStore } from '../../wire/connection.ts';
import { useClient } from '../../wire/trpc.ts';
import { useInbox } from './Inbox.tsx';
import { foresee, type Mark } from './inbox-state.ts';
import { useWords } from '../../words/index.ts';

/** The server takes so many ids at once. */
const IDS_MAX = 200;

/** What one can do with notifications. Each shows at once and is taken back when the server does not agree; repeating any of it is harmless. */
export function useInboxActions() {
  const { common, refusals } = useWords();
  const client = useClient();
  const connection = useConnectionStore();
  const { feed } = useInbox();

  const doing = async (ids: readonly Id[] | 'all', mark: Mark, call: (signal: { signal: AbortSignal }) => Promise<unknown>): Promise<void> => {
    feed?.update((state) => foresee(state, ids, mark, Date.now()));
    try {
      await retrying(call, { connection });
    } catch (error) {
      feed?.refresh();
      const refusal = refusalOf(error);
      toast.error(common.notSaved, { body: refusal ? refusals[refusal.reason] : common.pleaseTryAgain });
    }
  };

  return {
    async mark(ids: readonly Id[], mark: Mark): Promise<void> {
      for (let from = 0; from < ids.length; from += IDS_MAX) {
        const some = ids.slice(from, from + IDS_MAX);
        await doing(some, mark, (options) => {
          const input = { ids: some };
          switch (mark) {
            case 'seen':
              return client.notifications.markSeen.mutate(input, options);
            case 'read':
              return client.notifications.markRead.mutate(input, options);
            case 'unread':
              return client.notifications.markUnread.mutate(input, options);
            case 'archived':
              return client.notifications.archive.mutate(input, options);
          }
        });
      }
    },
    markAllRead: async (): Promise<void> => doing('all', 'read', (options) => client.notifications.markAllRead.mutate(undefined, options)),
  };
}
