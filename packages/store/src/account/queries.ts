import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Role } from '@ezri/contract';
import type { Tx } from '../database/tx.ts';
import { account } from './schema.ts';

/** `passwordHash` is an argon2 string in PHC format. */
export type StoredAccount = typeof account.$inferSelect;
export type NewAccount = Pick<StoredAccount, 'id' | 'email' | 'name' | 'role' | 'passwordHash' | 'pseudonym'>;

/** Null when the address or the pseudonym is taken: look which, and nothing was written. */
export async function insertAccount(tx: Tx, row: NewAccount): Promise<StoredAccount | null> {
  const [inserted] = await tx.sql.insert(account).values(row).onConflictDoNothing().returning();
  return inserted ?? null;
}

export async function accountByEmail(tx: Tx, email: string): Promise<StoredAccount | null> {
  const [row] = await tx.sql.select().from(account).where(eq(account.email, email));
  return row ?? null;
}

export async function findAccount(tx: Tx, id: string): Promise<StoredAccount | null> {
  const [row] = await tx.sql.select().from(account).where(eq(account.id, id));
  return row ?? null;
}

/** Holds the account until the transaction ends: what is counted for it is counted one after the other. */
export async function lockAccount(tx: Tx, id: string): Promise<void> {
  await tx.sql.select({ id: account.id }).from(account).where(eq(account.id, id)).for('no key update');
}

/** Active members of staff, by name. */
export async function listStaff(tx: Tx): Promise<{ id: string; name: string; role: Exclude<Role, 'user'> }[]> {
  return tx.sql
    .select({ id: account.id, name: account.name, role: sql<Exclude<Role, 'user'>>`${account.role}` })
    .from(account)
    .where(and(ne(account.role, 'user'), eq(account.status, 'active')))
    .orderBy(asc(account.name), asc(account.id));
}

/** Returns whether there is such an account. Whoever calls this tells the nodes, so that they close the account's sockets. */
export async function updateAccount(tx: Tx, id: string, change: Partial<Pick<StoredAccount, 'role' | 'status' | 'passwordHash'>>): Promise<boolean> {
  const rows = await tx.sql.update(account).set(change).where(eq(account.id, id)).returning({ id: account.id });
  return rows.length > 0;
}
