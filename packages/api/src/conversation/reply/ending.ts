import { newId, type ConversationEvent, type Message, type MessageStatus } from '@ezri/contract';
import {
  append,
  appendMessages,
  changeSession,
  closeQueued,
  closeReply,
  findMessage,
  insertReplyReview,
  lockConversation,
  openReply,
  supersedeReply,
  type Database,
  type NewReplyReview,
  type OwedReply,
  type Tx,
  type WrittenReply,
} from '@ezri/store';
import { setTimeout as wait } from 'node:timers/promises';
import type { Deps } from '../../deps.ts';
import { conversationEvent, sessionEvent } from '../../events.ts';
import { callOwner } from './calls.ts';
import type { Ending, ReplyRun } from './run.ts';

/** An ending that the database refuses is tried again, with growing pauses, for so long; the text is kept meanwhile. */
const ENDING_WITHIN_MS = 60_000;
const ENDING_RETRY_MS = 200;
const ENDING_RETRY_MAX_MS = 2_000;
/** The node that writes a reply has so long to stop it; then it is stopped without it, with the text that was kept. */
const STOP_WITHIN_MS = 1_000;
const STOP_LOOK_EVERY_MS = 50;

type Written = Exclude<Ending, { kind: 'lost' }>;

const STATUS: Record<Written['kind'], MessageStatus> = { complete: 'complete', stopped: 'stopped', failed: 'interrupted' };

/** What has become of a reply: its text as it was shown, and why a written passage is in it, if one is. */
interface Outcome {
  readonly owed: WrittenReply;
  readonly text: string;
  readonly review: NewReplyReview | null;
}

/**
 * Writes how a reply ended: its text as a message if there is any, and the events, in one transaction. `owner` null closes it whoever has it.
 * False when it had been closed before: then nothing is written.
 */
async function writeEnding(db: Database, { owed, text, review }: Outcome, owner: string | null, ending: Written): Promise<boolean> {
  const { conversationId } = owed;
  return db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    const closed = await closeReply(tx, owed.id, owner, ending.kind === 'complete' ? 'done' : 'failed');
    if (closed === null) return false;
    const message = text === '' ? null : await keep(tx, { owed, text, review }, ending, closed.heard);
    if (review !== null) await insertReplyReview(tx, review);
    const old = message?.status === 'complete' ? await supersedeReply(tx, owed.inReplyTo, message.id) : null;
    const next = await openReply(tx, conversationId);
    const session = await changeSession(tx, conversationId, {
      state: next === null ? 'listening' : 'thinking',
      ...(message === null ? {} : { messages: 1 }),
    });
    append(tx, [
      ...(old === null ? [] : [conversationEvent(conversationId, { type: 'message.superseded', messageId: old })]),
      ...(message === null ? [] : [conversationEvent(conversationId, { type: 'message.created', message })]),
      conversationEvent(conversationId, endingEvent(owed, message, ending)),
      ...(session === null || conversation?.view.endedAt !== null ? [] : [sessionEvent({ type: 'updated', session })]),
    ]);
    return true;
  });
}

/** A client names its replies as it names its messages: where it has given both the same name, the reply's message gets another, or it could never end. */
async function keep(tx: Tx, outcome: Outcome, ending: Written, heardChars: number | null): Promise<Message | null> {
  const { id, conversationId } = outcome.owed;
  const free = (await findMessage(tx, id)) === null ? id : newId();
  const heard = heardChars === null ? null : Math.min(heardChars, outcome.text.length);
  const [message] = await appendMessages(tx, conversationId, [{ ...messageOf(outcome, ending), id: free, heard }]);
  return message ?? null;
}

/** Writes how a run of our own ended; false when it was not ours any more. Tries again while the database refuses; throws when that has lasted too long, or `isClosing`. */
export async function endWith(db: Database, run: ReplyRun, owner: string, ending: Written, isClosing: () => boolean): Promise<boolean> {
  const giveUpAt = performance.now() + ENDING_WITHIN_MS;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeEnding(db, run, owner, ending);
    } catch (error) {
      if (performance.now() >= giveUpAt || isClosing()) throw error;
      await wait(Math.min(ENDING_RETRY_MAX_MS, ENDING_RETRY_MS * attempt));
    }
  }
}

type EndingDeps = Pick<Deps, 'bus' | 'db' | 'feed' | 'texts'>;

/** Closes a reply whose node does not do it itself, with what was kept of its text. `owner` as in `writeEnding`. */
export async function closeFor({ db, feed, texts }: EndingDeps, owed: WrittenReply, owner: string | null, ending: Written): Promise<boolean> {
  const text = (await texts.get(owed.id)) ?? '';
  const closed = await writeEnding(db, { owed, text, review: null }, owner, ending);
  if (!closed) return false;
  texts.delete(owed.id);
  feed.publishEphemeral(`conversation:${owed.conversationId}`, { type: 'state', state: 'idle' });
  return true;
}

/** Stops a reply that is not ours: its node does it, for it has the whole text; when that does not answer, we do. False when it had ended before. */
export async function stopElsewhere(deps: EndingDeps, open: WrittenReply & { running: boolean }): Promise<boolean> {
  if (open.running) {
    const { id: replyId, conversationId } = open;
    callOwner(deps.bus, 'stop', { conversationId, replyId });
    const giveUpAt = performance.now() + STOP_WITHIN_MS;
    while (performance.now() < giveUpAt) {
      await wait(STOP_LOOK_EVERY_MS);
      const now = await deps.db.read(async (tx) => openReply(tx, conversationId));
      if (now?.id !== replyId) return true;
    }
  }
  return closeFor(deps, open, null, { kind: 'stopped' });
}

/** Takes back the replies that wait behind the one being written. */
export async function stopQueued(db: Database, conversationId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await lockConversation(tx, conversationId);
    const queued = await closeQueued(tx, conversationId);
    append(
      tx,
      queued.map(({ id: replyId, inReplyTo }) => conversationEvent(conversationId, { type: 'reply.stopped', replyId, inReplyTo, message: null })),
    );
  });
}

const messageOf = ({ owed, text, review }: Outcome, ending: Written) => ({
  author: 'companion' as const,
  text,
  status: STATUS[ending.kind],
  inReplyTo: owed.inReplyTo,
  origin: review === null ? owed.origin : ('reviewed' as const),
  standIn: owed.standIn,
  screening: 'none' as const,
  assessment: null,
});

function endingEvent({ id: replyId, inReplyTo }: OwedReply, message: Message | null, ending: Written): ConversationEvent {
  if (ending.kind === 'failed') return { type: 'reply.failed', replyId, inReplyTo, reason: ending.reason, message };
  if (ending.kind === 'stopped' || message === null) return { type: 'reply.stopped', replyId, inReplyTo, message };
  return { type: 'reply.completed', replyId, message };
}
