import { useQueryClient } from '@tanstack/react-query';
import { trpc } from '../../wire/trpc.ts';

/** Signs out, and leaves nothing of the person in this tab: no cached answer, no draft, no message that waits to be sent. */
export function useSignOut(onDone: () => void): { signOut: () => void; busy: boolean; failed: boolean } {
  const utils = trpc.useUtils();
  const queries = useQueryClient();
  const { mutate, isPending, isError } = trpc.account.signOut.useMutation({
    onSuccess: () => {
      sessionStorage.clear();
      const before = utils.account.me.getData();
      queries.clear();
      utils.account.me.setData(undefined, { account: null, demo: before?.demo ?? [] });
      onDone();
    },
  });
  return { signOut: () => mutate(), busy: isPending, failed: isError };
}
