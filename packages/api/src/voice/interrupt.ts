import type { InterruptResult, VoiceChannelInput } from '@ezri/contract';
import type { z } from 'zod';
import { onLine, type Who } from './on-line.ts';

/** The person wants Ezri to stop: nothing more of what it says goes out, and nothing more of it is written. */
export async function interruptEzri(who: Who, input: z.infer<typeof VoiceChannelInput>): Promise<InterruptResult> {
  const { session } = await onLine(who, input);
  return { interrupted: session.interrupt() };
}
