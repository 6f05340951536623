import type { DeleteResult } from '@ezri/contract';
import { mayDelete } from '@ezri/domain';
import {
  appendNow,
  changeSession,
  deleteConversation,
  deletedAt,
  forgetBefore,
  lockAlertsOf,
  lockConversation,
  openAlertOf,
  openReply,
  type OwedReply,
  type Tx,
} from '@ezri/store';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { activityEvent, conversationEvent, listEvent, sessionEvent } from '../events.ts';
import { refuse } from '../refusal.ts';
import { dropReply } from './reply/drop.ts';

/**
 * Deletes a conversation for good: its messages, what is owed to them and every event that holds a word of it. Alerts and their history stay; while one is open that may be about
 * this conversation it is refused (`conversation.alertOpen`). Deleting twice gives the same answer.
 */
export async function deleteOwnConversation(deps: Deps, actor: Actor, conversationId: string): Promise<DeleteResult> {
  const already = await deps.db.transaction(async (tx) => needMayDelete(tx, actor, conversationId));
  if (already !== null) return { conversationId, deletedAt: already };
  // A reply that is being written ends first: it must not come back after the rest is gone.
  await deps.replies.stop(conversationId);
  const { at, open } = await deps.db.transaction(async (tx) => deleteIn(tx, actor, conversationId));
  // One may have begun in between, here or elsewhere: nobody is to go on with words that are gone.
  if (open !== null) await dropReply(deps, open);
  return { conversationId, deletedAt: at };
}

/** When it was deleted before; null when it is there and may be deleted. It and the person's alerts are held until the transaction ends. */
async function needMayDelete(tx: Tx, actor: Actor, conversationId: string): Promise<number | null> {
  const before = await lockConversation(tx, conversationId);
  const already = before === null ? await deletedAt(tx, actor.id, conversationId) : null;
  if (already !== null) return already;
  if (before === null || before.accountId !== actor.id) throw refuse('conversation.notFound');
  await lockAlertsOf(tx, actor.id);
  const open = await openAlertOf(tx, actor.id);
  if (!mayDelete({ conversation: before.view.level, openAlert: open?.view.level ?? null })) throw refuse('conversation.alertOpen');
  return null;
}

async function deleteIn(tx: Tx, actor: Actor, conversationId: string): Promise<{ at: number; open: OwedReply | null }> {
  const already = await needMayDelete(tx, actor, conversationId);
  if (already !== null) return { at: already, open: null };
  const open = await openReply(tx, conversationId);
  const at = await deleteConversation(tx, conversationId);
  const session = await changeSession(tx, conversationId, { ended: true });
  const topic = `conversation:${conversationId}` as const;
  const placed = await appendNow(tx, [
    conversationEvent(conversationId, { type: 'deleted', deletedAt: at }),
    listEvent(actor.id, { type: 'deleted', conversationId }),
    ...(session === null
      ? []
      : [sessionEvent({ type: 'ended', session }), activityEvent('session.ended', at, { who: actor.pseudonym, subjectId: conversationId })]),
  ]);
  // After the append, whose locks these rows need: every event before this one may hold words.
  const [deleted] = placed;
  if (deleted !== undefined) await forgetBefore(tx, topic, deleted.seq);
  return { at, open };
}
