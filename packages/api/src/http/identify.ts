import { fastifyCookie } from '@fastify/cookie';
import type { IncomingHttpHeaders } from 'node:http';
import type { Role } from '@ezri/contract';
import { loginByToken } from '@ezri/store';
import { hashOfCookie } from '../account/session.ts';
import { readToken } from '../account/tokens.ts';
import type { Config } from '../config.ts';
import type { Identity } from '../context.ts';
import type { Deps } from '../deps.ts';
import { isUnavailable } from '../fault.ts';
import { refuse } from '../refusal.ts';

/** An identity that the store has confirmed, with the role it has at this moment (which decides nothing; it is there to notice a change). */
export interface Confirmed {
  readonly identity: Identity;
  readonly role: Role;
}

const COOKIE_MAX_CHARACTERS = 100;

/** `__Host-` makes the browser refuse the cookie from any other host or path; it needs https. */
export const cookieName = ({ secureCookies }: Pick<Config, 'secureCookies'>): string => (secureCookies ? '__Host-ezri' : 'ezri');

export const deviceCookieName = (config: Pick<Config, 'secureCookies'>): string => `${cookieName(config)}-device`;

/** The session cookie's value, or null. */
export const cookieOf = (headers: IncomingHttpHeaders, config: Pick<Config, 'secureCookies'>): string | null =>
  cookieNamed(headers, cookieName(config));

/** The device cookie's value, or null. */
export const deviceCookieOf = (headers: IncomingHttpHeaders, config: Pick<Config, 'secureCookies'>): string | null =>
  cookieNamed(headers, deviceCookieName(config));

function cookieNamed(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers.cookie === undefined ? undefined : fastifyCookie.parse(headers.cookie)[name];
  return value === undefined || value === '' || value.length > COOKIE_MAX_CHARACTERS ? null : value;
}

/** The token in `Authorization: Bearer`, or null. */
export const bearerOf = ({ authorization }: IncomingHttpHeaders): string | null => /^Bearer ([^\s]+)$/i.exec(authorization ?? '')?.[1] ?? null;

/** Null for a cookie whose session is over, or never was. */
export async function identityOfCookie({ db }: Pick<Deps, 'db'>, cookie: string): Promise<Confirmed | null> {
  const login = await available(db.read(async (tx) => loginByToken(tx, hashOfCookie(cookie))));
  if (login === null) return null;
  return { identity: { accountId: login.accountId, sessionId: login.sessionId, proof: 'cookie', expiresAt: null }, role: login.role };
}

/** Throws the refusals `account.tokenExpired` and `account.tokenInvalid`; the latter also for a session that is over. */
export async function identityOfToken({ logins, config, node }: Pick<Deps, 'logins' | 'config' | 'node'>, token: string): Promise<Confirmed> {
  const { accountId, sessionId, expiresAt } = readToken(config, token, node.now());
  const login = await available(logins.byId(sessionId));
  if (login === null || login.accountId !== accountId) throw refuse('account.tokenInvalid');
  return { identity: { accountId, sessionId, proof: 'token', expiresAt }, role: login.role };
}

/** Who somebody is cannot be told while the database is busy or away: that is for now, not a fault and not a no. */
const available = async <T>(reading: Promise<T>): Promise<T> =>
  reading.catch((error: unknown) => {
    throw isUnavailable(error) ? refuse('server.unavailable') : error;
  });
