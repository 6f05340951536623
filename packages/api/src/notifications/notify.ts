import { newId, type NotificationKind } from '@ezri/contract';
import { countNotifications, insertNotification, nextRev, readInbox, type MutableKind, type NewEvent, type Tx } from '@ezri/store';
import { notificationEvent } from '../events.ts';

export interface Notice {
  readonly kind: NotificationKind;
  readonly title: string;
  readonly body: string;
  readonly href: string | null;
}

const isMutable = (kind: NotificationKind): kind is MutableKind => kind === 'conversation' || kind === 'account';

/** Writes a notification and returns the events to append at the end of the same transaction; none when the person muted its kind. */
export async function notify(tx: Tx, accountId: string, notice: Notice): Promise<NewEvent[]> {
  const { muted } = await readInbox(tx, accountId);
  if (isMutable(notice.kind) && muted.includes(notice.kind)) return [];
  const rev = await nextRev(tx, accountId);
  const notification = await insertNotification(tx, { id: newId(), accountId, ...notice, rev });
  const counts = await countNotifications(tx, accountId);
  return [notificationEvent(accountId, { type: 'created', notification, rev, counts })];
}
