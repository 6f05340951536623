import { createHash, randomBytes } from 'node:crypto';
import { isStaff, newId, type Role } from '@ezri/contract';
import { insertSession, type Tx } from '@ezri/store';

/** How long a session may stay unused. */
export const STAFF_INACTIVITY_MS = 30 * 60_000;
export const INACTIVITY_MS = 14 * 24 * 60 * 60_000;
/** Use is written down at most this often. */
export const TOUCH_MS = 60_000;
const COOKIE_BYTES = 32;

export const inactivityOf = (role: Role): number => (isStaff(role) ? STAFF_INACTIVITY_MS : INACTIVITY_MS);

export const hashOfCookie = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** A session for a browser. The answer goes into its cookie and is nowhere else; the database has the hash. */
export async function openBrowserSession(tx: Tx, account: { id: string; role: Role }, userAgent: string): Promise<string> {
  const token = randomBytes(COOKIE_BYTES).toString('base64url');
  const tokenHash = hashOfCookie(token);
  await insertSession(tx, { id: newId(), accountId: account.id, tokenHash, proof: 'cookie', userAgent, lifeMs: inactivityOf(account.role) });
  return token;
}

/** A session that tokens are issued for. */
export async function openTokenSession(tx: Tx, account: { id: string; role: Role }, userAgent: string): Promise<string> {
  const sessionId = newId();
  await insertSession(tx, { id: sessionId, accountId: account.id, tokenHash: null, proof: 'token', userAgent, lifeMs: inactivityOf(account.role) });
  return sessionId;
}
