import type { ConversationEvent, Message, MessageStatus } from '@ezri/contract';
import {
  append,
  appendMessages,
  changeSession,
  closeQueued,
  closeReply,
  lockConversation,
  openReply,
  type Database,
  type OwedReply,
} from '@ezri/store';
import { conversationEvent, sessionEvent } from '../events.ts';
import type { Ending } from './reply-run.ts';

type Written = Exclude<Ending, { kind: 'lost' }>;

const STATUS: Record<Written['kind'], MessageStatus> = { complete: 'complete', stopped: 'stopped', failed: 'interrupted' };

/**
 * Writes how a reply ended: its text as a message if there is any, and the events, in one transaction. `owner` null closes it whoever has it.
 * False when it had been closed before: then nothing is written.
 */
export async function writeEnding(db: Database, owed: OwedReply, owner: string | null, text: string, ending: Written): Promise<boolean> {
  const { conversationId } = owed;
  return db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (!(await closeReply(tx, owed.id, owner, ending.kind === 'complete' ? 'done' : 'failed'))) return false;
    const message = text === '' ? null : ((await appendMessages(tx, conversationId, [messageOf(owed, text, ending)]))[0] ?? null);
    const next = await openReply(tx, conversationId);
    const session = await changeSession(tx, conversationId, {
      state: next === null ? 'listening' : 'thinking',
      ...(message === null ? {} : { messages: 1 }),
    });
    await append(tx, [
      ...(message === null ? [] : [conversationEvent(conversationId, { type: 'message.created', message })]),
      conversationEvent(conversationId, endingEvent(owed, message, ending)),
      ...(session === null || conversation?.view.endedAt !== null ? [] : [sessionEvent({ type: 'updated', session })]),
    ]);
    return true;
  });
}

/** Takes back the replies that wait behind the one being written. */
export async function stopQueued(db: Database, conversationId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await lockConversation(tx, conversationId);
    const queued = await closeQueued(tx, conversationId);
    await append(
      tx,
      queued.map(({ id: replyId }) => conversationEvent(conversationId, { type: 'reply.stopped', replyId, message: null })),
    );
  });
}

const messageOf = (owed: OwedReply, text: string, ending: Written) => ({
  id: owed.id,
  author: 'companion' as const,
  text,
  status: STATUS[ending.kind],
  inReplyTo: owed.inReplyTo,
  screening: 'none' as const,
  assessment: null,
});

function endingEvent({ id: replyId, inReplyTo }: OwedReply, message: Message | null, ending: Written): ConversationEvent {
  if (ending.kind === 'failed') return { type: 'reply.failed', replyId, inReplyTo, reason: ending.reason, message };
  if (ending.kind === 'stopped' || message === null) return { type: 'reply.stopped', replyId, message };
  return { type: 'reply.completed', replyId, message };
}
