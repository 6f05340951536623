import type { CloseVoiceResult, VoiceChannelInput } from '@ezri/contract';
import type { z } from 'zod';
import { onLine, type Who } from './on-line.ts';

/** Ends a session. Answers once what was heard has been sent. */
export async function closeVoice(who: Who, input: z.infer<typeof VoiceChannelInput>): Promise<CloseVoiceResult> {
  const { session } = await onLine(who, input);
  await who.deps.voice.end(session, 'ended');
  return { closed: true };
}
