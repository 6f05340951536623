import { SessionEventsInput, type LiveSessions, type SessionEvent } from '@ezri/contract';
import { countSessions, cursorOf, databaseNow, listSessions } from '@ezri/store';
import type { Deps } from '../deps.ts';
import { followOptions } from '../feed.ts';
import { router, staffProcedure } from '../trpc.ts';

const SESSIONS_MAX = 500;

async function live(deps: Deps): Promise<LiveSessions> {
  return deps.db.snapshot(async (tx) => ({
    sessions: await listSessions(tx, SESSIONS_MAX),
    counts: await countSessions(tx),
    now: await databaseNow(tx),
    cursor: await cursorOf(tx, 'sessions'),
  }));
}

export const sessionRouter = router({
  live: staffProcedure.query(async ({ ctx }) => live(ctx.deps)),
  onUpdate: staffProcedure
    .input(SessionEventsInput)
    .subscription(({ ctx, input, signal }) => ctx.deps.feed.follow<SessionEvent>('sessions', followOptions(ctx, input, signal))),
});
