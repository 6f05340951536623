import type { VoiceChannelInput } from '@ezri/contract';
import type { z } from 'zod';
import type { Actor, Context } from '../context.ts';
import { ownConversation } from '../conversation/owned.ts';
import { refuse } from '../refusal.ts';
import type { VoiceLine } from './line.ts';
import type { VoiceSession } from './session.ts';

export type Who = Pick<Context, 'deps' | 'socket'> & { readonly actor: Actor };

/** The session that goes on over this channel of this socket. Refuses with `voice.notOpen`; somebody else's conversation looks like one that does not exist. */
export async function onLine(
  { deps, socket, actor }: Who,
  { conversationId, channel }: Pick<z.infer<typeof VoiceChannelInput>, 'conversationId' | 'channel'>,
): Promise<{ readonly session: VoiceSession; readonly line: VoiceLine }> {
  const session = deps.voice.of(conversationId, actor);
  const line = session?.line ?? null;
  if (session !== null && line !== null && line.id === channel && line.socketId === socket?.id) return { session, line };
  await deps.db.read(async (tx) => ownConversation(tx, actor, conversationId));
  throw refuse('voice.notOpen');
}
