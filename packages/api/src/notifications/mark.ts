import type { MarkResult } from '@ezri/contract';
import { append, countNotifications, databaseNow, markNotifications, nextRev, ownNotificationIds, type Mark, type Tx } from '@ezri/store';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { notificationEvent } from '../events.ts';
import { refuse } from '../refusal.ts';

/** Marks the actor's own notifications, on every device at once. Those marked so already are left alone, so repeating is harmless. */
export async function mark(deps: Deps, actor: Actor, ids: readonly string[], how: Mark): Promise<MarkResult> {
  return deps.db.transaction(async (tx) => {
    const own = await ownNotificationIds(tx, actor.id, ids);
    if (own.length < new Set(ids).size) throw refuse('notifications.notFound');
    return marked(tx, actor, own, how);
  });
}

/** Marks everything that is not archived as read. */
export async function markAllRead(deps: Deps, actor: Actor): Promise<MarkResult> {
  return deps.db.transaction(async (tx) => marked(tx, actor, null, 'read'));
}

async function marked(tx: Tx, actor: Actor, ids: readonly string[] | null, how: Mark): Promise<MarkResult> {
  const rev = await nextRev(tx, actor.id);
  const changed = await markNotifications(tx, actor.id, ids, how, rev);
  const counts = await countNotifications(tx, actor.id);
  const at = await databaseNow(tx);
  // Nothing changed: the event still goes out, because the revision did.
  const event = ids === null ? ({ type: 'allRead', at, rev, counts } as const) : ({ type: how, ids: changed, at, rev, counts } as const);
  append(tx, [notificationEvent(actor.id, event)]);
  return { rev, counts };
}
