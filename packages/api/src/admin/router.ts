import {
  ActivityEventsInput,
  AssignInput,
  ChangeInput,
  EscalateInput,
  NoteInput,
  OverviewEventsInput,
  ReopenInput,
  ReplyReviewsInput,
  ResolveInput,
  type ActivityEvent,
} from '@ezri/contract';
import { listReplyReviews } from '@ezri/store';
import { assignCrisis } from '../crisis/assign.ts';
import { changeAlertBy } from '../crisis/change.ts';
import { followOptions } from '../feed.ts';
import { router, staffProcedure } from '../trpc.ts';
import { activity } from './activity.ts';
import { overview } from './overview.ts';
import { staff } from './staff.ts';

export const adminRouter = router({
  assignCrisis: staffProcedure.input(AssignInput).mutation(async ({ ctx, input }) => assignCrisis(ctx.deps, ctx.actor, input)),
  acknowledgeCrisis: staffProcedure
    .input(ChangeInput)
    .mutation(async ({ ctx, input }) => changeAlertBy(ctx.deps, ctx.actor, { ...input, step: 'acknowledge' })),
  releaseCrisis: staffProcedure
    .input(ChangeInput)
    .mutation(async ({ ctx, input }) => changeAlertBy(ctx.deps, ctx.actor, { ...input, step: 'release' })),
  escalateCrisis: staffProcedure
    .input(EscalateInput)
    .mutation(async ({ ctx, input: { notes, ...input } }) =>
      changeAlertBy(ctx.deps, ctx.actor, { ...input, step: 'escalate', ...(notes === undefined ? {} : { notes }) }),
    ),
  noteCrisis: staffProcedure.input(NoteInput).mutation(async ({ ctx, input }) => changeAlertBy(ctx.deps, ctx.actor, { ...input, step: 'note' })),
  resolveCrisis: staffProcedure
    .input(ResolveInput)
    .mutation(async ({ ctx, input }) => changeAlertBy(ctx.deps, ctx.actor, { ...input, step: 'resolve' })),
  reopenCrisis: staffProcedure
    .input(ReopenInput)
    .mutation(async ({ ctx, input }) => changeAlertBy(ctx.deps, ctx.actor, { ...input, step: 'reopen' })),
  staff: staffProcedure.query(async ({ ctx }) => staff(ctx.deps)),
  replyReviews: staffProcedure.input(ReplyReviewsInput).query(async ({ ctx, input }) => ({
    reviews: await ctx.deps.db.snapshot(async (tx) => listReplyReviews(tx, input.limit, input.before ?? null)),
  })),
  overview: staffProcedure.query(async ({ ctx }) => overview(ctx.deps)),
  onOverview: staffProcedure.input(OverviewEventsInput).subscription(({ ctx, signal }) => ctx.deps.overview.follow(signal, ctx.socket?.drained)),
  activity: staffProcedure.query(async ({ ctx }) => activity(ctx.deps)),
  onActivity: staffProcedure
    .input(ActivityEventsInput)
    .subscription(({ ctx, input, signal }) => ctx.deps.feed.follow<ActivityEvent>('activity', followOptions(ctx, input, signal))),
});
