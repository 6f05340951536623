import { ConversationEventsInput, ConversationInput, ListConversationsInput, NeedHelpInput, RetryInput, SendInput, StartInput } from '@ezri/contract';
import { avatars } from '@ezri/domain';
import { listConversations } from '@ezri/store';
import { router, userProcedure } from '../trpc.ts';
import { endOwnConversation } from './end.ts';
import { followConversation } from './follow.ts';
import { needHelp } from './need-help.ts';
import { ownConversation } from './owned.ts';
import { retryReply } from './reply/retry.ts';
import { sendMessage } from './send.ts';
import { getConversation } from './snapshot.ts';
import { startConversation } from './start.ts';

/** Everything that names a conversation works on the caller's own only. */
const ownerProcedure = userProcedure.input(ConversationInput);

export const conversationRouter = router({
  avatars: userProcedure.query(avatars),
  start: userProcedure.input(StartInput).mutation(async ({ ctx, input }) => startConversation(ctx.deps, ctx.actor, input)),
  send: ownerProcedure.input(SendInput).mutation(async ({ ctx, input }) => sendMessage(ctx.deps, ctx.actor, input)),
  needHelp: ownerProcedure.input(NeedHelpInput).mutation(async ({ ctx, input }) => needHelp(ctx.deps, ctx.actor, input)),
  retry: ownerProcedure.input(RetryInput).mutation(async ({ ctx, input }) => retryReply(ctx.deps, ctx.actor, input)),
  stop: ownerProcedure.mutation(async ({ ctx, input }) => {
    await ctx.deps.db.snapshot(async (tx) => ownConversation(tx, ctx.actor, input.conversationId));
    return { stopped: await ctx.deps.replies.stop(input.conversationId) };
  }),
  end: ownerProcedure.mutation(async ({ ctx, input }) => endOwnConversation(ctx.deps, ctx.actor, input.conversationId)),
  get: ownerProcedure.query(async ({ ctx, input }) => getConversation(ctx.deps, ctx.actor, input.conversationId)),
  list: userProcedure.input(ListConversationsInput).query(async ({ ctx, input }) => ({
    conversations: await ctx.deps.db.snapshot(async (tx) => listConversations(tx, ctx.actor.id, input.limit, input.before ?? null)),
  })),
  onEvent: ownerProcedure.input(ConversationEventsInput).subscription(async ({ ctx, input, signal }) => followConversation(ctx, input, signal)),
});
