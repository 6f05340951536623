import type { Account, SignInInput } from '@ezri/contract';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { checkCredentials } from './credentials.ts';
import { signDevice } from './device.ts';
import { enter } from './enter.ts';
import { jarOf } from './jar.ts';
import { accountView } from './view.ts';

/** Signs a browser in. */
export async function signIn(ctx: Context, input: z.infer<typeof SignInInput>): Promise<{ account: Account }> {
  const jar = jarOf(ctx);
  const account = await checkCredentials(ctx, input);
  const { token, announce } = await ctx.deps.db.transaction(async (tx) => enter(tx, ctx, account));
  announce();
  jar.set(token);
  jar.setDevice(signDevice(ctx.deps.config, account.email, Date.now()));
  return { account: accountView(account) };
}
