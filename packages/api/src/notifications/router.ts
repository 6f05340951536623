import { ListNotificationsInput, MarkInput, NotificationEventsInput, NotificationPreferences, type NotificationEvent } from '@ezri/contract';
import { followOptions } from '../feed.ts';
import { router, userProcedure } from '../trpc.ts';
import { list, preferences, setPreferences } from './list.ts';
import { mark, markAllRead } from './mark.ts';

export const notificationsRouter = router({
  list: userProcedure.input(ListNotificationsInput).query(async ({ ctx, input }) => list(ctx.deps, ctx.actor, input)),
  markSeen: userProcedure.input(MarkInput).mutation(async ({ ctx, input }) => mark(ctx.deps, ctx.actor, input.ids, 'seen')),
  markRead: userProcedure.input(MarkInput).mutation(async ({ ctx, input }) => mark(ctx.deps, ctx.actor, input.ids, 'read')),
  markUnread: userProcedure.input(MarkInput).mutation(async ({ ctx, input }) => mark(ctx.deps, ctx.actor, input.ids, 'unread')),
  archive: userProcedure.input(MarkInput).mutation(async ({ ctx, input }) => mark(ctx.deps, ctx.actor, input.ids, 'archived')),
  markAllRead: userProcedure.mutation(async ({ ctx }) => markAllRead(ctx.deps, ctx.actor)),
  preferences: userProcedure.query(async ({ ctx }) => preferences(ctx.deps, ctx.actor)),
  setPreferences: userProcedure.input(NotificationPreferences).mutation(async ({ ctx, input }) => setPreferences(ctx.deps, ctx.actor, input)),
  onNew: userProcedure
    .input(NotificationEventsInput)
    .subscription(({ ctx, input, signal }) => ctx.deps.feed.follow<NotificationEvent>(`user:${ctx.actor.id}`, followOptions(ctx, input, signal))),
});
