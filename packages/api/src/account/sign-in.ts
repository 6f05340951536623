import type { Account, SignInInput } from '@ezri/contract';
import { revokeSession } from '@ezri/store';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { checkCredentials } from './credentials.ts';
import { jarOf } from './jar.ts';
import { announceRevocation } from './revocation.ts';
import { openBrowserSession } from './session.ts';
import { accountView } from './view.ts';

/** Signs a browser in. The session that its cookie had before ends with it: an id from before sign-in is never worth anything after. */
export async function signIn(ctx: Context, input: z.infer<typeof SignInInput>): Promise<{ account: Account }> {
  const { deps, identity } = ctx;
  const jar = jarOf(ctx);
  const account = await checkCredentials(deps, ctx.address, input);
  const former = identity?.proof === 'cookie' ? identity.sessionId : null;
  const { token } = await deps.db.transaction(async (tx) => {
    if (former !== null) await revokeSession(tx, former);
    return openBrowserSession(tx, account, ctx.userAgent);
  });
  if (former !== null) announceRevocation(deps.bus, { sessionId: former });
  jar.set(token);
  return { account: accountView(account) };
}
