import { accountByEmail, type StoredAccount } from '@ezri/store';
import type { Deps } from '../deps.ts';
import { refuse } from '../refusal.ts';

/**
 * The account that this address and password open. An unknown address, a wrong password and a disabled account get one and the same answer,
 * after one and the same work.
 */
export async function checkCredentials(
  { db, passwords, attempts }: Pick<Deps, 'db' | 'passwords' | 'attempts'>,
  address: string,
  { email, password }: { email: string; password: string },
): Promise<StoredAccount> {
  await attempts.begin(email, address);
  const account = await db.read(async (tx) => accountByEmail(tx, email));
  const right = await passwords.matches(password, account?.passwordHash ?? null);
  if (!right || account === null || account.status !== 'active') throw refuse('account.wrongCredentials');
  await attempts.succeeded(email, address);
  return account;
}
