import { newId, type StartInput, type StartResult } from '@ezri/contract';
import { aiNotice, avatars, protocolFaults, untitled } from '@ezri/domain';
import { append, appendMessages, insertConversation, openSession, type NewMessage } from '@ezri/store';
import type { z } from 'zod';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { activityEvent, conversationEvent, sessionEvent } from '../events.ts';
import { isRefusedAs, refuse } from '../refusal.ts';
import { getConversation } from './snapshot.ts';

/**
 * Starts a conversation under the id that the client chose; the same call again returns the one that is there. It opens with the plain
 * statement that Ezri is an AI. Without a healthy safety protocol no conversation starts.
 */
export async function startConversation(deps: Deps, actor: Actor, input: z.infer<typeof StartInput>): Promise<StartResult> {
  const { language, mode } = input;
  const avatar = avatars(language).find(({ id }) => id === input.avatarId);
  if (avatar === undefined) throw refuse('conversation.unknownAvatar');
  const faults = protocolFaults();
  if (faults.length > 0) {
    deps.log.error({ faults }, 'the safety protocol is not ready');
    throw refuse('conversation.protocolUnavailable');
  }
  const conversationId = input.clientId;
  await deps.db.transaction(async (tx) => {
    const started = await insertConversation(tx, {
      id: conversationId,
      accountId: actor.id,
      avatarId: avatar.id,
      mode,
      language,
      title: untitled(language),
    });
    if (started === null) return;
    const messages = await appendMessages(tx, conversationId, [opening('notice', aiNotice(language)), opening('companion', avatar.greeting)]);
    const session = await openSession(tx, {
      id: conversationId,
      pseudonym: actor.pseudonym,
      avatarId: avatar.id,
      mode,
      messageCount: messages.length,
    });
    await append(tx, [
      ...messages.map((message) => conversationEvent(conversationId, { type: 'message.created', message })),
      sessionEvent({ type: 'started', session }),
      activityEvent('session.started', session.startedAt, { who: actor.pseudonym, subjectId: conversationId }),
    ]);
  });
  return { conversationId, ...(await snapshotOrTaken(deps, actor, conversationId)) };
}

const opening = (author: 'notice' | 'companion', text: string): NewMessage => ({
  id: newId(),
  author,
  text,
  status: 'complete',
  inReplyTo: null,
  origin: author === 'companion' ? 'scripted' : null,
  standIn: false,
  screening: 'none',
  assessment: null,
});

/** The id is there now. If it is not the actor's, somebody else had it before. */
async function snapshotOrTaken(deps: Deps, actor: Actor, conversationId: string) {
  try {
    return await getConversation(deps, actor, conversationId);
  } catch (error) {
    if (isRefusedAs(error, 'conversation.notFound')) throw refuse('conversation.idTaken');
    throw error;
  }
}
