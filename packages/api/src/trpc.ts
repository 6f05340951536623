import { isStaff, type RefusalData } from '@ezri/contract';
import { getTRPCErrorFromUnknown, initTRPC, type TRPCError, type TRPCProcedureType } from '@trpc/server';
import { actorOf } from './account/actor.ts';
import type { Actor, Context } from './context.ts';
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

interface Call {
  readonly type: TRPCProcedureType;
  readonly signal: AbortSignal | undefined;
}

/** One socket may hold so many subscriptions and no more (trap T7). Counts one more; the returned function gives the place back. */
function takePlace(socket: Context['socket'], type: Call['type']): (() => void) | null {
  if (type !== 'subscription' || socket === null) return null;
  if (socket.subscriptions >= SUBSCRIPTIONS_PER_SOCKET) throw refuse('limit.subscriptions', { most: SUBSCRIPTIONS_PER_SOCKET });
  socket.subscriptions += 1;
  return () => {
    socket.subscriptions -= 1;
  };
}

/** A subscription that was refused never started, and tRPC ends no signal for it. */
function keepPlace(release: (() => void) | null, ok: boolean, signal: AbortSignal | undefined): void {
  if (release === null) return;
  if (!ok || signal === undefined || signal.aborted) release();
  else signal.addEventListener('abort', release, { once: true });
}

/** A database that is busy or away is no fault of ours to report: the caller may try again. */
const asRefusal = (error: unknown): TRPCError => getTRPCErrorFromUnknown(isUnavailable(error) ? refuse('server.unavailable') : error);

/** What the middlewares below know of a call. */
interface Passing extends Call {
  readonly ctx: Context;
  readonly path: string;
}

/**
 * What every call passes: it is counted, with what came of it and how long it took; it takes its points from the limits; a subscription takes a place of its socket. `go` decides who may, and runs
 * the rest. One middleware for each kind of procedure and not several, since each costs a call copies of all its options.
 */
async function guarded<R extends { ok: true } | { ok: false; error: TRPCError }>(
  { ctx, path, type, signal }: Passing,
  go: () => Promise<R>,
): Promise<R> {
  const { deps, socket, identity, address } = ctx;
  const answered = deps.calls.begin(path, socket);
  let release: (() => void) | null = null;
  let ok = false;
  try {
    await deps.limits.take('callsByAddress', address);
    if (identity !== null) await deps.limits.take('callsByAccount', identity.accountId);
    release = takePlace(socket, type);
    const result = await go();
    if (!result.ok && isUnavailable(result.error.cause)) throw refuse('server.unavailable');
    ok = result.ok;
    answered(result.ok ? 'ok' : outcomeOf(result.error));
    return result;
  } catch (cause) {
    const error = asRefusal(cause);
    answered(outcomeOf(error));
    throw error;
  } finally {
    keepPlace(release, ok, signal);
  }
}

async function signedIn(ctx: Context, { type, signal }: Call): Promise<{ readonly actor: Actor }> {
  const look = async () => actorOf(ctx);
  return { actor: type === 'subscription' ? await patiently(look, signal) : await look() };
}

/** Anybody, signed in or not. */
export const publicProcedure = t.procedure.use(async (call) => guarded(call, async () => call.next()));

/** Somebody who is signed in. The account and its session are read from the store at every call (trap T13). */
export const userProcedure = t.procedure.use(async (call) => guarded(call, async () => call.next({ ctx: await signedIn(call.ctx, call) })));

/** Staff: role admin or super, as the store has it now. */
export const staffProcedure = t.procedure.use(async (call) =>
  guarded(call, async () => {
    const who = await signedIn(call.ctx, call);
    if (!isStaff(who.actor.role)) throw refuse('account.forbidden');
    return call.next({ ctx: who });
  }),
);
