import {
  AvatarsInput,
  ConversationEventsInput,
  ConversationInput,
  ExportInput,
  ListConversationsInput,
  ListEventsInput,
  NeedHelpInput,
  RenameInput,
  RetryInput,
  SavePlanInput,
  SendInput,
  StartInput,
  type ListEvent,
} from '@ezri/contract';
import { avatars } from '@ezri/domain';
import { followOptions } from '../feed.ts';
import { router, userProcedure } from '../trpc.ts';
import { deleteOwnConversation } from './delete.ts';
import { endOwnConversation } from './end.ts';
import { exportConversation } from './export.ts';
import { followConversation } from './follow.ts';
import { listOwnConversations } from './list.ts';
import { memoryRouter } from './memory-router.ts';
import { needHelp } from './need-help.ts';
import { ownConversation } from './owned.ts';
import { renameConversation } from './rename.ts';
import { retryReply } from './reply/retry.ts';
import { ownPlan, savePlan } from './safety-plan.ts';
import { sendMessage } from './send.ts';
import { getConversation } from './snapshot.ts';
import { startConversation } from './start.ts';

/** Everything that names a conversation works on the caller's own only. */
const ownerProcedure = userProcedure.input(ConversationInput);

export const conversationRouter = router({
  avatars: userProcedure.input(AvatarsInput).query(({ input }) => avatars(input.language)),
  start: userProcedure.input(StartInput).mutation(async ({ ctx, input }) => startConversation(ctx.deps, ctx.actor, input)),
  send: ownerProcedure.input(SendInput).mutation(async ({ ctx, input }) => sendMessage(ctx.deps, ctx.actor, input)),
  needHelp: ownerProcedure.input(NeedHelpInput).mutation(async ({ ctx, input }) => needHelp(ctx.deps, ctx.actor, input)),
  retry: ownerProcedure.input(RetryInput).mutation(async ({ ctx, input }) => retryReply(ctx.deps, ctx.actor, input)),
  stop: ownerProcedure.mutation(async ({ ctx, input }) => {
    await ctx.deps.db.snapshot(async (tx) => ownConversation(tx, ctx.actor, input.conversationId));
    return { stopped: await ctx.deps.replies.stop(input.conversationId) };
  }),
  end: ownerProcedure.mutation(async ({ ctx, input }) => endOwnConversation(ctx.deps, ctx.actor, input.conversationId)),
  rename: ownerProcedure.input(RenameInput).mutation(async ({ ctx, input }) => renameConversation(ctx.deps, ctx.actor, input)),
  delete: ownerProcedure.mutation(async ({ ctx, input }) => deleteOwnConversation(ctx.deps, ctx.actor, input.conversationId)),
  export: ownerProcedure.input(ExportInput).query(async ({ ctx, input }) => exportConversation(ctx.deps, ctx.actor, input)),
  get: ownerProcedure.query(async ({ ctx, input }) => getConversation(ctx.deps, ctx.actor, input.conversationId)),
  list: userProcedure.input(ListConversationsInput).query(async ({ ctx, input }) => listOwnConversations(ctx.deps, ctx.actor, input)),
  onList: userProcedure
    .input(ListEventsInput)
    .subscription(({ ctx, input, signal }) => ctx.deps.feed.follow<ListEvent>(`conversations:${ctx.actor.id}`, followOptions(ctx, input, signal))),
  onEvent: ownerProcedure.input(ConversationEventsInput).subscription(async ({ ctx, input, signal }) => followConversation(ctx, input, signal)),
  memory: memoryRouter,
  safetyPlan: userProcedure.query(async ({ ctx }) => ownPlan(ctx.deps, ctx.actor)),
  saveSafetyPlan: userProcedure.input(SavePlanInput).mutation(async ({ ctx, input }) => savePlan(ctx.deps, ctx.actor, input)),
});
