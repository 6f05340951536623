import type { IssuedToken, IssueTokenInput } from '@ezri/contract';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { actorOf } from './actor.ts';
import { checkCredentials } from './credentials.ts';
import { openTokenSession } from './session.ts';
import { signToken } from './tokens.ts';
import { accountView } from './view.ts';

/** A token for a client that is not a browser: for a new session with credentials, for the caller's own session without. */
export async function issueToken(ctx: Context, input: z.infer<typeof IssueTokenInput>): Promise<IssuedToken> {
  const { deps } = ctx;
  if (input === undefined) {
    const actor = await actorOf(ctx);
    return issued(ctx, accountView(actor), actor.sessionId);
  }
  const account = await checkCredentials(ctx, input);
  const sessionId = await deps.db.transaction(async (tx) => openTokenSession(tx, account, ctx.userAgent));
  return issued(ctx, accountView(account), sessionId);
}

function issued({ deps }: Context, account: IssuedToken['account'], sessionId: string): IssuedToken {
  const signed = signToken(deps.config, { accountId: account.id, sessionId, email: account.email, role: account.role }, deps.node.now());
  return { ...signed, account };
}
