import { trpc } from '../../wire/trpc.ts';

/**
 * Signs out, and leaves nothing of the person in this tab: no draft, no message that waits to be sent. `onDone` is to load the page anew,
 * so that nothing stays in memory either.
 */
export function useSignOut(onDone: () => void): { signOut: () => void; failed: boolean } {
  const { mutate, isError } = trpc.account.signOut.useMutation({
    onSuccess: () => {
      sessionStorage.clear();
      onDone();
    },
  });
  return { signOut: () => mutate(), failed: isError };
}
