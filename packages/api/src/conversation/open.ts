import { newId, type Avatar, type Language, type Mode } from '@ezri/contract';
import { aiNotice, untitled } from '@ezri/domain';
import { appendMessages, insertConversation, openSession, type NewEvent, type NewMessage, type StoredConversation, type Tx } from '@ezri/store';
import type { Actor } from '../context.ts';
import { activityEvent, conversationEvent, sessionEvent } from '../events.ts';

interface Opening {
  readonly conversationId: string;
  readonly avatar: Avatar;
  readonly mode: Mode;
  readonly language: Language;
}

/**
 * Opens a conversation with the plain statement that Ezri is an AI and the companion's greeting. Null when the id is taken already, by whomever. Returns the conversation and
 * the events to append last.
 */
export async function openIn(
  tx: Tx,
  actor: Actor,
  { conversationId, avatar, mode, language }: Opening,
): Promise<{ conversation: StoredConversation; events: NewEvent[] } | null> {
  const avatarId = avatar.id;
  const conversation = await insertConversation(tx, { id: conversationId, accountId: actor.id, avatarId, mode, language, title: untitled(language) });
  if (conversation === null) return null;
  const messages = await appendMessages(tx, conversationId, [said('notice', aiNotice(language)), said('companion', avatar.greeting)]);
  const { pseudonym } = actor;
  const session = await openSession(tx, { id: conversationId, pseudonym, avatarId, mode, messageCount: messages.length });
  return {
    conversation,
    events: [
      ...messages.map((message) => conversationEvent(conversationId, { type: 'message.created', message })),
      sessionEvent({ type: 'started', session }),
      activityEvent('session.started', session.startedAt, { who: pseudonym, subjectId: conversationId }),
    ],
  };
}

const said = (author: 'notice' | 'companion', text: string): NewMessage => ({
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
