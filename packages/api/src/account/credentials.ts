import { accountByEmail, type StoredAccount } from '@ezri/store';
import type { Context } from '../context.ts';
import { refuse } from '../refusal.ts';
import { deviceOf } from './device.ts';

/**
 * The account that this address and password open. An unknown address, a wrong password and a disabled account get one and the same answer,
 * after one and the same work.
 */
export async function checkCredentials(
  { deps: { db, passwords, attempts, config }, address, cookies }: Pick<Context, 'deps' | 'address' | 'cookies'>,
  { email, password }: { email: string; password: string },
): Promise<StoredAccount> {
  const attempt = { email, address, device: deviceOf(config, email, cookies?.device ?? null, Date.now()) };
  await attempts.begin(attempt);
  const account = await db.read(async (tx) => accountByEmail(tx, email));
  const right = await passwords.matches(password, account?.passwordHash ?? null);
  if (!right || account === null || account.status !== 'active') throw refuse('account.wrongCredentials');
  await attempts.succeeded(attempt);
  return account;
}
