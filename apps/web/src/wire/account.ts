import type { Account } from '@ezri/contract';
import { createContext, useContext } from 'react';

const AccountContext = createContext<Account | null>(null);
export const AccountProvider = AccountContext.Provider;

/** Who is signed in. Only on pages that need an account. */
export function useAccount(): Account {
  const account = useContext(AccountContext);
  if (!account) throw new Error('useAccount: nobody is signed in here. Use it on pages that need an account.');
  return account;
}
