import type { PlayedInput, PlayedResult } from '@ezri/contract';
import type { z } from 'zod';
import { ownConversation } from '../conversation/owned.ts';
import { settleHeard } from './heard.ts';
import { PLAYED_MAX_CHARS } from './limits.ts';
import type { Who } from './on-line.ts';

/** How far the person has heard a reply. While it is being spoken here the session keeps it, and writes it at the end; else it is written at once. The last word counts. */
export async function playedSoFar({ deps, actor }: Who, { conversationId, replyId, chars }: z.infer<typeof PlayedInput>): Promise<PlayedResult> {
  const upTo = Math.min(chars, PLAYED_MAX_CHARS);
  const heard = deps.voice.of(conversationId, actor)?.speaker.played(replyId, upTo) ?? null;
  if (heard !== null) return { heard: heard === 'all' ? null : heard };
  await deps.db.read(async (tx) => ownConversation(tx, actor, conversationId));
  const kept = await settleHeard(deps, conversationId, replyId, upTo);
  return { heard: kept?.heard ?? null };
}
