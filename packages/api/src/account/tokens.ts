import { newId, type Role } from '@ezri/contract';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { refuse } from '../refusal.ts';

export const TOKEN_ISSUER = 'ezri';
export const TOKEN_AUDIENCE = 'ezri-api';
export const TOKEN_LIFE_MS = 15 * 60_000;
/** What the database's clock, which all tokens go by, may seem to differ by between two nodes. */
export const TOKEN_LEEWAY_MS = 30_000;
/** A token of ours has about 500 characters. */
const TOKEN_MAX_CHARACTERS = 4_096;

const Claims = z.object({ sub: z.uuid(), sid: z.uuid(), jti: z.string().min(1).max(100), exp: z.int(), iat: z.int() });

/** What a token has proved. `expiresAt` in milliseconds since the Unix epoch. */
export interface TokenClaims {
  readonly accountId: string;
  readonly sessionId: string;
  readonly expiresAt: number;
}

/**
 * Signs a token for a session. The claims `userId`, `email` and `role` are there for clients that read them; we never do.
 * `now` in milliseconds since the Unix epoch; `lifeMs` is 15 minutes at most.
 */
export function signToken(
  config: Pick<Config, 'jwtKeys' | 'currentKey'>,
  who: { accountId: string; sessionId: string; email: string; role: Role },
  now: number,
  lifeMs: number = TOKEN_LIFE_MS,
): { token: string; expiresAt: number } {
  const key = config.jwtKeys[config.currentKey];
  if (key === undefined) throw new Error('There is no key of the name currentKey in jwtKeys.');
  const iat = Math.floor(now / 1000);
  const exp = iat + Math.floor(Math.min(lifeMs, TOKEN_LIFE_MS) / 1000);
  const claims = { sub: who.accountId, sid: who.sessionId, jti: newId(), iat, exp, userId: who.accountId, email: who.email, role: who.role };
  const token = jwt.sign(claims, key, { algorithm: 'HS256', keyid: config.currentKey, issuer: TOKEN_ISSUER, audience: TOKEN_AUDIENCE });
  return { token, expiresAt: exp * 1000 };
}

/** `now` in milliseconds since the Unix epoch. Throws the refusal `account.tokenExpired` for a token that was good once, `account.tokenInvalid` for anything else. */
export function readToken(config: Pick<Config, 'jwtKeys'>, token: string, now: number): TokenClaims {
  const key = keyFor(config, token);
  if (key === null) throw refuse('account.tokenInvalid');
  let payload: unknown;
  try {
    payload = jwt.verify(token, key, {
      algorithms: ['HS256'],
      issuer: TOKEN_ISSUER,
      audience: TOKEN_AUDIENCE,
      clockTimestamp: Math.floor(now / 1000),
      clockTolerance: TOKEN_LEEWAY_MS / 1000,
    });
  } catch (error) {
    throw refuse(error instanceof jwt.TokenExpiredError ? 'account.tokenExpired' : 'account.tokenInvalid');
  }
  const claims = Claims.safeParse(payload);
  if (!claims.success || claims.data.exp - claims.data.iat > TOKEN_LIFE_MS / 1000) throw refuse('account.tokenInvalid');
  return { accountId: claims.data.sub, sessionId: claims.data.sid, expiresAt: claims.data.exp * 1000 };
}

/** The key that the token says it was signed with; null when it names none of ours. */
function keyFor({ jwtKeys }: Pick<Config, 'jwtKeys'>, token: string): string | null {
  if (token.length > TOKEN_MAX_CHARACTERS) return null;
  try {
    const kid: unknown = jwt.decode(token, { complete: true })?.header.kid;
    return typeof kid === 'string' && Object.hasOwn(jwtKeys, kid) ? (jwtKeys[kid] ?? null) : null;
  } catch {
    return null;
  }
}
