import type { Account } from '@ezri/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useMe } from '../features/account/useMe.ts';
import { AccountProvider } from '../wire/account.ts';
import { LineProvider } from '../wire/connection.ts';
import { openLine, type Line } from '../wire/line.ts';
import { trpc } from '../wire/trpc.ts';

/** Opens the line of `account` and gives it to everything inside; another account gets another line. */
export function SignedIn({ account, waiting, children }: { account: Account; waiting: ReactNode; children: ReactNode }) {
  const queries = useQueryClient();
  const { askAgain } = useMe();
  const [held, hold] = useState<{ accountId: string; line: Line } | null>(null);
  const checkIdentity = useEffectEvent(async () => ((await askAgain()) === account.id ? 'accepted' : 'refused'));

  useEffect(() => {
    forgetOthers(account.id);
    const line = openLine({ checkIdentity: async () => checkIdentity(), onAuthError: () => void checkIdentity() });
    hold({ accountId: account.id, line });
    return () => line[Symbol.dispose]();
  }, [account.id]);

  if (held?.accountId !== account.id) return waiting;
  return (
    <trpc.Provider client={held.line.client} queryClient={queries}>
      <LineProvider value={held.line}>
        <AccountProvider value={account}>{children}</AccountProvider>
      </LineProvider>
    </trpc.Provider>
  );
}

const OWNER = 'ezri.owner';

/** Drafts and waiting messages in this tab belong to whoever wrote them: another account finds nothing of them. */
function forgetOthers(accountId: string): void {
  const owner = sessionStorage.getItem(OWNER);
  if (owner !== null && owner !== accountId) sessionStorage.clear();
  sessionStorage.setItem(OWNER, accountId);
}
