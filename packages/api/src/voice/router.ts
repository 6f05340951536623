import { OpenVoiceInput, PlayedInput, VoiceChannelInput, VoiceEventsInput } from '@ezri/contract';
import { router, userProcedure } from '../trpc.ts';
import { closeVoice } from './close.ts';
import { commitTurn } from './commit.ts';
import { enginesOf } from './engines.ts';
import { interruptEzri } from './interrupt.ts';
import { followVoice } from './on-audio.ts';
import { openVoice } from './open.ts';
import { playedSoFar } from './played.ts';

/** Talking with Ezri. Sound itself travels as binary messages on the channel that `open` answers. */
export const voiceRouter = router({
  engines: userProcedure.query(({ ctx }) => enginesOf(ctx.deps.speech)),
  open: userProcedure.input(OpenVoiceInput).mutation(async ({ ctx, input }) => openVoice(ctx, input)),
  commit: userProcedure.input(VoiceChannelInput).mutation(async ({ ctx, input }) => commitTurn(ctx, input)),
  interrupt: userProcedure.input(VoiceChannelInput).mutation(async ({ ctx, input }) => interruptEzri(ctx, input)),
  played: userProcedure.input(PlayedInput).mutation(async ({ ctx, input }) => playedSoFar(ctx, input)),
  close: userProcedure.input(VoiceChannelInput).mutation(async ({ ctx, input }) => closeVoice(ctx, input)),
  onAudio: userProcedure.input(VoiceEventsInput).subscription(async ({ ctx, input, signal }) => followVoice(ctx, input, signal)),
});
