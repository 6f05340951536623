import { isStaff, type RefusalData } from '@ezri/contract';
import { initTRPC } from '@trpc/server';
import { actorOf } from './account/actor.ts';
import type { Context } from './context.ts';
import { SUBSCRIPTIONS_PER_SOCKET } from './limits.ts';
import { patiently } from './patience.ts';
import { refuse } from './refusal.ts';
import { isUnavailable, refusalDataOf, safeMessage } from './fault.ts';
import { outcomeOf } from './http/call-meter.ts';

const t = initTRPC.context<Context>().create({
  // Subscriptions travel over WebSocket alone: server-sent events would go round its limits.
  sse: { enabled: false },
  // The message of whatever was thrown would reach the client as it is (trap T10), so only our own sentences pass.
  errorFormatter({ shape, error }) {
    const refusal: RefusalData = refusalDataOf(error);
    const { code, httpStatus, path } = shape.data;
    return { ...shape, message: safeMessage(error, refusal), data: { code, httpStatus, ...(path === undefined ? {} : { path }), ...refusal } };
  },
});

export const router = t.router;
/** Several routers as one, for example the app's own and procedures of a benchmark. */
export const { mergeRouters } = t;

/** One socket may hold so many subscriptions and no more (trap T7). */
const bounded = t.middleware(async ({ ctx, type, next, signal }) => {
  const { socket } = ctx;
  if (type !== 'subscription' || socket === null) return next();
  if (socket.subscriptions >= SUBSCRIPTIONS_PER_SOCKET) throw refuse('limit.subscriptions', { most: SUBSCRIPTIONS_PER_SOCKET });
  socket.subscriptions += 1;
  const release = () => {
    socket.subscriptions -= 1;
  };
  const result = await next();
  // A subscription that was refused never started, and tRPC ends no signal for it.
  if (!result.ok || signal === undefined || signal.aborted) release();
  else signal.addEventListener('abort', release, { once: true });
  return result;
});

/** A database that is busy or away is no fault of ours to report: the caller may try again. */
const available = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && isUnavailable(result.error.cause)) throw refuse('server.unavailable');
  return result;
});

/** Every call is counted, with what came of it and how long it took. */
const measured = t.middleware(async ({ ctx, path, next }) => {
  const answered = ctx.deps.calls.begin(path, ctx.socket);
  const result = await next();
  answered(result.ok ? 'ok' : outcomeOf(result.error));
  return result;
});

const unhurried = t.middleware(async ({ ctx, next }) => {
  await ctx.deps.limits.take('callsByAddress', ctx.address);
  if (ctx.identity !== null) await ctx.deps.limits.take('callsByAccount', ctx.identity.accountId);
  return next();
});

/** Anybody, signed in or not. */
export const publicProcedure = t.procedure.use(measured).use(available).use(unhurried).use(bounded);

/** Somebody who is signed in. The account and its session are read from the store at every call (trap T13). */
export const userProcedure = publicProcedure.use(async ({ ctx, type, signal, next }) => {
  const look = async () => actorOf(ctx);
  return next({ ctx: { ...ctx, actor: type === 'subscription' ? await patiently(look, signal) : await look() } });
});

/** Staff: role admin or super, as the store has it now. */
export const staffProcedure = userProcedure.use(async ({ ctx, next }) => {
  if (!isStaff(ctx.actor.role)) throw refuse('account.forbidden');
  return next();
});
