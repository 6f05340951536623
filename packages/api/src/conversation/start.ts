import type { StartInput, StartResult } from '@ezri/contract';
import { avatars, protocolFaults } from '@ezri/domain';
import { append } from '@ezri/store';
import type { z } from 'zod';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { isRefusedAs, refuse } from '../refusal.ts';
import { openIn } from './open.ts';
import { getConversation } from './snapshot.ts';

/**
 * Starts a conversation under the id that the client chose; the same call again returns the one that is there. It opens with the plain
 * statement that Ezri is an AI. Without a healthy safety protocol no conversation starts.
 */
export async function startConversation(deps: Deps, actor: Actor, input: z.infer<typeof StartInput>): Promise<StartResult> {
  const { avatarId, language, mode, clientId: conversationId } = input;
  const avatar = avatars(language).find(({ id }) => id === avatarId);
  if (avatar === undefined) throw refuse('conversation.unknownAvatar');
  const faults = protocolFaults();
  if (faults.length > 0) {
    deps.log.error({ faults }, 'the safety protocol is not ready');
    throw refuse('conversation.protocolUnavailable');
  }
  await deps.db.transaction(async (tx) => {
    const opened = await openIn(tx, actor, { conversationId, avatar, mode, language });
    append(tx, opened?.events ?? []);
  });
  return { conversationId, ...(await snapshotOrTaken(deps, actor, conversationId)) };
}

/** The id is there now. If it is not the actor's, somebody else had it before. */
async function snapshotOrTaken(deps: Deps, actor: Actor, conversationId: string) {
  try {
    return await getConversation(deps, actor, conversationId);
  } catch (error) {
    if (isRefusedAs(error, 'conversation.notFound')) throw refuse('conversation.idTaken');
    throw error;
  }
}
