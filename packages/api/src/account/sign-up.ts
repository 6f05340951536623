import type { Account, SignUpInput } from '@ezri/contract';
import { isCommonPassword } from '@ezri/domain';
import { append } from '@ezri/store';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { activityEvent } from '../events.ts';
import { refuse } from '../refusal.ts';
import { createAccount } from './create-account.ts';
import { signDevice } from './device.ts';
import { enter } from './enter.ts';
import { jarOf } from './jar.ts';
import { accountView } from './view.ts';

/** Makes an account of role user and signs its browser in. */
export async function signUp(ctx: Context, { email, password, name, language }: z.infer<typeof SignUpInput>): Promise<{ account: Account }> {
  const { deps } = ctx;
  const jar = jarOf(ctx);
  if (isCommonPassword(password)) throw refuse('account.commonPassword');
  await deps.limits.take('signUpsByAddress', ctx.address);
  const passwordHash = await deps.passwords.hash(password);
  const { account, token, announce } = await deps.db.transaction(async (tx) => {
    const row = await createAccount(tx, { email, name, role: 'user', passwordHash });
    if (row === null) throw refuse('account.emailTaken');
    const entered = await enter(tx, ctx, row);
    const more = await deps.onSignedUp(tx, row, language);
    append(tx, [activityEvent('account.signedUp', row.createdAt, { who: row.pseudonym }), ...more]);
    return { account: accountView(row), ...entered };
  });
  announce();
  jar.set(token);
  jar.setDevice(signDevice(deps.config, account.email, Date.now()));
  return { account };
}
