import type { Role } from '@ezri/contract';
import { revokeSession, type Tx } from '@ezri/store';
import type { Context } from '../context.ts';
import { announceRevocation } from './revocation.ts';
import { openBrowserSession } from './session.ts';

/**
 * Gives a browser a new session inside the caller's transaction and ends the one that its cookie had before: an id from before sign-in is never
 * worth anything after. `announce` is for after the commit.
 */
export async function enter(
  tx: Tx,
  { deps, identity, userAgent }: Pick<Context, 'deps' | 'identity' | 'userAgent'>,
  account: { id: string; role: Role },
): Promise<{ token: string; announce: () => void }> {
  const former = identity?.proof === 'cookie' ? identity.sessionId : null;
  if (former !== null) await revokeSession(tx, former);
  const token = await openBrowserSession(tx, account, userAgent);
  return { token, announce: () => (former === null ? undefined : announceRevocation(deps.bus, { sessionId: former })) };
}
