import type { Id, Me } from '@ezri/contract';
import { trpc } from '../../wire/trpc.ts';

/** `unknown`: not answered yet. `failed`: no answer; `again` asks once more. */
export type Identity = { status: 'unknown' } | { status: 'failed'; again: () => void; asking: boolean } | { status: 'known'; me: Me };

export interface UseMe {
  readonly identity: Identity;
  /** Asks the server who we are, past every cache, and shows what it says. Resolves with the account's id, null for nobody. */
  askAgain(): Promise<Id | null>;
}

/** Who is asking. */
export function useMe(): UseMe {
  const utils = trpc.useUtils();
  const query = trpc.account.me.useQuery();
  const again = (): void => void query.refetch();
  const askAgain = async (): Promise<Id | null> => {
    const me = await utils.client.account.me.query();
    utils.account.me.setData(undefined, me);
    return me.account?.id ?? null;
  };
  if (query.data) return { identity: { status: 'known', me: query.data }, askAgain };
  return { identity: query.isError ? { status: 'failed', again, asking: query.isFetching } : { status: 'unknown' }, askAgain };
}
