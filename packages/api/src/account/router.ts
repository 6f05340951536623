import { IssueTokenInput, SignInInput, SignUpInput } from '@ezri/contract';
import { publicProcedure, router } from '../trpc.ts';
import { issueToken } from './issue-token.ts';
import { me } from './me.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signUp } from './sign-up.ts';

export const accountRouter = router({
  me: publicProcedure.query(async ({ ctx }) => me(ctx)),
  signUp: publicProcedure.input(SignUpInput).mutation(async ({ ctx, input }) => signUp(ctx, input)),
  signIn: publicProcedure.input(SignInInput).mutation(async ({ ctx, input }) => signIn(ctx, input)),
  signOut: publicProcedure.mutation(async ({ ctx }) => signOut(ctx)),
  issueToken: publicProcedure.input(IssueTokenInput).mutation(async ({ ctx, input }) => issueToken(ctx, input)),
});
