import type { Me } from '@ezri/contract';
import { TRPCError } from '@trpc/server';
import type { Context } from '../context.ts';
import { actorOf } from './actor.ts';
import { demoSignIns } from './demo.ts';
import { accountView } from './view.ts';

/** Who is asking, nobody included, and what the sign-in page may offer. */
export async function me(ctx: Context): Promise<Me> {
  const demo = ctx.deps.config.demo ? demoSignIns() : [];
  try {
    const actor = await actorOf(ctx);
    if (ctx.identity?.proof === 'cookie') ctx.cookies?.renew();
    return { account: accountView(actor), demo };
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'UNAUTHORIZED') return { account: null, demo };
    throw error;
  }
}
