import { CrisisEventsInput, GetAlertInput, ListAlertsInput, type CrisisEvent } from '@ezri/contract';
import { followOptions } from '../feed.ts';
import { router, staffProcedure } from '../trpc.ts';
import { get, list } from './list.ts';

export const crisisRouter = router({
  list: staffProcedure.input(ListAlertsInput).query(async ({ ctx, input }) => list(ctx.deps, ctx.actor, input)),
  get: staffProcedure.input(GetAlertInput).query(async ({ ctx, input }) => get(ctx.deps, input.alertId)),
  onAlert: staffProcedure
    .input(CrisisEventsInput)
    .subscription(({ ctx, input, signal }) => ctx.deps.feed.follow<CrisisEvent>('crisis', followOptions(ctx, input, signal))),
});
