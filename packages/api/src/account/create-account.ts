import { createHash } from 'node:crypto';
import { newId, type Role } from '@ezri/contract';
import { pseudonymFor } from '@ezri/domain';
import { accountByEmail, insertAccount, type StoredAccount, type Tx } from '@ezri/store';

/** A pseudonym out of millions is taken now and then; twenty in a row are a fault of ours. */
const PSEUDONYM_TRIES = 20;

/** The new row, or null when the address has an account already. */
export async function createAccount(tx: Tx, who: { email: string; name: string; role: Role; passwordHash: string }): Promise<StoredAccount | null> {
  const id = newId();
  for (let attempt = 0; attempt < PSEUDONYM_TRIES; attempt += 1) {
    const pseudonym = pseudonymFor(createHash('sha256').update(`${id}:${attempt}`).digest('hex'));
    const row = await insertAccount(tx, { id, ...who, pseudonym });
    if (row !== null) return row;
    if ((await accountByEmail(tx, who.email)) !== null) return null;
  }
  throw new Error(`No free pseudonym in ${PSEUDONYM_TRIES} tries.`);
}
