import { revokeSession } from '@ezri/store';
import type { Context } from '../context.ts';
import { announceRevocation } from './revocation.ts';

/** Ends the caller's session, its tokens and its sockets on every node. Harmless for somebody who is not signed in. */
export async function signOut({ deps, identity, cookies }: Context): Promise<Record<string, never>> {
  if (identity !== null) {
    await deps.db.transaction(async (tx) => revokeSession(tx, identity.sessionId));
    announceRevocation(deps.bus, { sessionId: identity.sessionId });
  }
  cookies?.clear();
  return {};
}
