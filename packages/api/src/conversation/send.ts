import { newId, type Message, type SendInput, type SendResult } from '@ezri/contract';
import { RECENT_TURNS, titleFrom, untitled } from '@ezri/domain';
import { append, appendMessages, findMessage, oweReply, recentWords, titleConversation, type StoredConversation } from '@ezri/store';
import type { z } from 'zod';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { conversationEvent } from '../events.ts';
import { refuse } from '../refusal.ts';
import { SCREENED, SCREENING } from './diagnostics.ts';
import { lockOwnConversation } from './owned.ts';
import { remind } from './remind.ts';
import { safetyOf } from './safety.ts';
import { respondToRisk, screen, verdictOf } from './screen.ts';

/**
 * Takes what a person says. One transaction holds the message, the detector's verdict, the alert and every event about them; the reply is
 * owed in it and written outside, so that no model can delay an alert. The same message id again gives the same answer. `evenEnded`: words that were heard before the conversation ended
 * belong to it and are read for risk, however late they come; nobody replies to them.
 */
export async function sendMessage(deps: Deps, actor: Actor, input: z.infer<typeof SendInput>, { evenEnded = false } = {}): Promise<SendResult> {
  const { raised, ...result } = await deps.db.transaction(async (tx) => {
    const before = await lockOwnConversation(tx, actor, input.conversationId);
    const known = await findMessage(tx, input.messageId);
    if (known !== null) return { ...repeated(known, input, before), raised: null };
    const isOver = before.view.endedAt !== null;
    if (isOver && !evenEnded) throw refuse('conversation.ended');

    const recent = await recentWords(tx, input.conversationId, RECENT_TURNS);
    SCREENING.publish({ conversationId: input.conversationId });
    const { assessment, failed } = screen(deps, input.text, recent);
    const message = await add(tx, input, { screening: failed ? 'failed' : 'done', assessment: verdictOf(assessment) });
    // A name that the person gave before they said a word stays.
    if (recent.length === 0 && before.view.title === untitled(before.language))
      await titleConversation(tx, input.conversationId, titleFrom(input.text, before.language));
    const { conversation, events } = await respondToRisk(tx, actor, before, assessment, message);
    if (!isOver) await oweReply(tx, { id: newId(), conversationId: input.conversationId, inReplyTo: message.id });
    const notice = isOver ? null : await remind(tx, conversation, message);
    const said = notice === null ? [message] : [message, notice];
    append(tx, [...said.map((one) => conversationEvent(input.conversationId, { type: 'message.created', message: one })), ...events]);
    SCREENED.publish({ conversationId: input.conversationId });
    return {
      messageId: message.id,
      message,
      safety: safetyOf(conversation),
      raised: !isOver && conversation.view.level > before.view.level ? conversation : null,
    };
  });
  if (raised !== null) deps.replies.raise(raised);
  deps.replies.wake(input.conversationId);
  return result;
}

async function add(
  tx: Parameters<typeof appendMessages>[0],
  { messageId, conversationId, text }: z.infer<typeof SendInput>,
  screened: { screening: 'done' | 'failed'; assessment: ReturnType<typeof verdictOf> },
): Promise<Message> {
  const [message] = await appendMessages(tx, conversationId, [
    { id: messageId, author: 'person', text, status: 'complete', inReplyTo: null, origin: null, standIn: false, ...screened },
  ]);
  if (message === undefined) throw new Error('sendMessage: no row came back');
  return message;
}

/** An id names one message for ever: the same text is the same call made again, anything else is a mistake of the client's. */
function repeated(known: Message, input: z.infer<typeof SendInput>, conversation: StoredConversation): SendResult {
  if (known.conversationId !== input.conversationId || known.author !== 'person' || known.text !== input.text) throw refuse('conversation.idTaken');
  return { messageId: known.id, message: known, safety: safetyOf(conversation) };
}
