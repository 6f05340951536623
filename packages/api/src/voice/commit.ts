import type { CommitResult, VoiceChannelInput } from '@ezri/contract';
import type { z } from 'zod';
import { onLine, type Who } from './on-line.ts';

/** The person has finished their turn: what was heard is sent once its words are there. */
export async function commitTurn(who: Who, input: z.infer<typeof VoiceChannelInput>): Promise<CommitResult> {
  const { session } = await onLine(who, input);
  return { committed: session.commit() };
}
