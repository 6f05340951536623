import type { VoiceEventsInput } from '@ezri/contract';
import type { z } from 'zod';
import { positionOf } from '../feed.ts';
import { patiently } from '../patience.ts';
import { onLine, type Who } from './on-line.ts';

/** What goes on on a channel, from its opening on. Ends with the channel. */
export async function followVoice(who: Who, input: z.infer<typeof VoiceEventsInput>, signal: AbortSignal | undefined) {
  const { line } = await patiently(async () => onLine(who, input), signal);
  return line.log.follow(positionOf(input), signal, who.socket?.drained);
}
