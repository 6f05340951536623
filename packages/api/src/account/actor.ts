import { touchSession } from '@ezri/store';
import type { Actor, Context } from '../context.ts';
import { refuse } from '../refusal.ts';
import { inactivityOf, TOUCH_MS } from './session.ts';
import { TOKEN_LEEWAY_MS } from './tokens.ts';

/**
 * Who is asking, as the store has it now. Throws `account.required` when nobody has signed in or the session is over, and
 * `account.tokenExpired` or `account.tokenInvalid` when a token was the proof.
 */
export async function actorOf({ deps, identity, refusedToken }: Pick<Context, 'deps' | 'identity' | 'refusedToken'>): Promise<Actor> {
  if (refusedToken !== null) throw refusedToken;
  if (identity === null) throw refuse('account.required');
  if (identity.expiresAt !== null && identity.expiresAt + TOKEN_LEEWAY_MS < deps.node.now()) throw refuse('account.tokenExpired');
  const login = await deps.logins.byId(identity.sessionId);
  if (login === null || login.accountId !== identity.accountId) {
    throw refuse(identity.proof === 'token' ? 'account.tokenInvalid' : 'account.required');
  }
  const { sessionId, role, name, email, pseudonym } = login;
  if (login.quietMs > TOUCH_MS) await deps.db.transaction(async (tx) => touchSession(tx, sessionId, inactivityOf(role)));
  return { id: login.accountId, sessionId, role, name, email, pseudonym };
}
