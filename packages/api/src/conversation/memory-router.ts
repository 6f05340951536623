import { AddMemoryInput, EditMemoryInput, RemoveMemoryInput } from '@ezri/contract';
import { router, userProcedure } from '../trpc.ts';
import { addMemory, changeMemory, forgetMemory, ownMemories } from './memory.ts';

/** What a person wants Ezri to remember. */
export const memoryRouter = router({
  list: userProcedure.query(async ({ ctx }) => ownMemories(ctx.deps, ctx.actor)),
  add: userProcedure.input(AddMemoryInput).mutation(async ({ ctx, input }) => addMemory(ctx.deps, ctx.actor, input)),
  edit: userProcedure.input(EditMemoryInput).mutation(async ({ ctx, input }) => changeMemory(ctx.deps, ctx.actor, input)),
  remove: userProcedure.input(RemoveMemoryInput).mutation(async ({ ctx, input }) => forgetMemory(ctx.deps, ctx.actor, input.memoryId)),
});
