import { revokeSessionsOf, updateAccount, type StoredAccount } from '@ezri/store';
import type { Deps } from '../deps.ts';
import { announceRevocation } from './revocation.ts';

/**
 * Changes an account's role, status or password. Its sockets close on every node and come back with what the account may do now; after a
 * new password or a disabled account its sessions are over too. Returns whether there is such an account.
 */
export async function changeAccount(
  { db, bus }: Pick<Deps, 'db' | 'bus'>,
  accountId: string,
  change: Partial<Pick<StoredAccount, 'role' | 'status' | 'passwordHash'>>,
): Promise<boolean> {
  const found = await db.transaction(async (tx) => {
    if (change.passwordHash !== undefined || change.status === 'disabled') await revokeSessionsOf(tx, accountId);
    return updateAccount(tx, accountId, change);
  });
  if (found) announceRevocation(bus, { accountId });
  return found;
}
