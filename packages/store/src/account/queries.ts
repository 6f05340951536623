import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Role } from '@ezri/contract';
import type { Tx } from '../database/tx.ts';
import { account } from './schema.ts';

/** `passwordHash` is an argon2 string in PHC format. */
export type StoredAccount = typeof account.$inferSelect;
export type NewAccount = Pick<StoredAccount, 'id' | 'email' | 'name' | 'role' | 'passwordHash' | 'pseudonym'>;

/** Throws what `violates(error, 'account_email' | 'account_pseudonym')` recognises when either is taken. */
export async function insertAccount(tx: Tx, row: NewAccount): Promise<StoredAccount> {
  const [inserted] = await tx.sql.insert(account).values(row).returning();
  if (inserted === undefined) throw new Error('insertAccount: no row came back');
  return inserted;
}

/** Inserts unless there is an account with this address already. Returns whether it was new. */
export async function seedAccount(tx: Tx, row: NewAccount): Promise<boolean> {
  const inserted = await tx.sql.insert(account).values(row).onConflictDoNothing({ target: account.email }).returning({ id: account.id });
  return inserted.length > 0;
}

export async function accountByEmail(tx: Tx, email: string): Promise<StoredAccount | null> {
  const [row] = await tx.sql.select().from(account).where(eq(account.email, email));
  return row ?? null;
}

export async function findAccount(tx: Tx, id: string): Promise<StoredAccount | null> {
  const [row] = await tx.sql.select().from(account).where(eq(account.id, id));
  return row ?? null;
}

/** Which of these addresses have an account. */
export async function knownEmails(tx: Tx, emails: readonly string[]): Promise<Set<string>> {
  const rows = await tx.sql
    .select({ email: account.email })
    .from(account)
    .where(inArray(account.email, [...emails]));
  return new Set(rows.map(({ email }) => email));
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
