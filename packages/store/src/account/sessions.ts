import { and, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Role } from '@ezri/contract';
import { nowMs } from '../columns.ts';
import type { Tx } from '../database/tx.ts';
import { account, session } from './schema.ts';

/** A session that may be used now, with its account as it is at this moment. Times are in milliseconds by the database's clock. */
export interface LiveLogin {
  readonly sessionId: string;
  readonly accountId: string;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly pseudonym: string;
  /** How long the session has not been used. */
  readonly quietMs: number;
}

const usable = and(isNull(session.revokedAt), gt(session.expiresAt, nowMs), eq(account.status, 'active'));

const columns = {
  sessionId: session.id,
  accountId: account.id,
  role: account.role,
  name: account.name,
  email: account.email,
  pseudonym: account.pseudonym,
  quietMs: sql<number>`(${nowMs} - ${session.lastSeenAt})::float8`,
};

/** Sessions that are over are kept so long, then go when their account opens the next one, or with `forgetSessions`. */
const KEPT_MS = 24 * 60 * 60_000;

/** `lifeMs`: how long it may stay unused. */
export async function insertSession(
  tx: Tx,
  row: { id: string; accountId: string; tokenHash: string | null; proof: 'cookie' | 'token'; userAgent: string; lifeMs: number },
): Promise<void> {
  const { lifeMs, ...values } = row;
  const longAgo = sql`${nowMs} - ${KEPT_MS}::bigint`;
  await tx.sql.delete(session).where(and(eq(session.accountId, row.accountId), or(lt(session.expiresAt, longAgo), lt(session.revokedAt, longAgo))));
  await tx.sql.insert(session).values({ ...values, expiresAt: sql`${nowMs} + ${lifeMs}::bigint` });
}

export async function loginById(tx: Tx, sessionId: string): Promise<LiveLogin | null> {
  const [row] = await tx.sql
    .select(columns)
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(and(eq(session.id, sessionId), usable));
  return row ?? null;
}

/** Those of these sessions that may still be used. */
export async function loginsById(tx: Tx, sessionIds: readonly string[]): Promise<Map<string, LiveLogin>> {
  const rows = await tx.sql
    .select(columns)
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(and(inArray(session.id, [...sessionIds]), usable));
  return new Map(rows.map((row) => [row.sessionId, row]));
}

export async function loginByToken(tx: Tx, tokenHash: string): Promise<LiveLogin | null> {
  const [row] = await tx.sql
    .select(columns)
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(and(eq(session.tokenHash, tokenHash), usable));
  return row ?? null;
}

/** Of these sessions those that may still be used, with the role their account has now. */
export async function rolesOfSessions(tx: Tx, sessionIds: readonly string[]): Promise<Map<string, Role>> {
  const rows = await tx.sql
    .select({ sessionId: session.id, role: account.role })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(and(inArray(session.id, [...sessionIds]), usable));
  return new Map(rows.map(({ sessionId, role }) => [sessionId, role]));
}

/** Notes that the session is in use: it may now stay unused for another `lifeMs`. */
export async function touchSession(tx: Tx, sessionId: string, lifeMs: number): Promise<void> {
  await tx.sql
    .update(session)
    .set({ lastSeenAt: nowMs, expiresAt: sql`${nowMs} + ${lifeMs}::bigint` })
    .where(and(eq(session.id, sessionId), isNull(session.revokedAt)));
}

export async function revokeSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.sql
    .update(session)
    .set({ revokedAt: nowMs })
    .where(and(eq(session.id, sessionId), isNull(session.revokedAt)));
}

/** Ends every session of an account: a new password must shut out whoever knew the old one. */
export async function revokeSessionsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.sql
    .update(session)
    .set({ revokedAt: nowMs })
    .where(and(eq(session.accountId, accountId), isNull(session.revokedAt)));
}

/** Drops up to `limit` sessions of any account that have been over for a day; answers how many. */
export async function forgetSessions(tx: Tx, limit: number): Promise<number> {
  const longAgo = sql`${nowMs} - ${KEPT_MS}::bigint`;
  const over = tx.sql
    .select({ id: session.id })
    .from(session)
    .where(or(lt(session.expiresAt, longAgo), lt(session.revokedAt, longAgo)))
    .limit(limit)
    .for('update', { skipLocked: true });
  const gone = await tx.sql.delete(session).where(inArray(session.id, over)).returning({ id: session.id });
  return gone.length;
}
