import type { Id, Notification, NotificationCounts, NotificationEvent, NotificationList } from '@ezri/contract';

export type InboxFilter = 'all' | 'unread' | 'archived';
export type Mark = 'seen' | 'read' | 'unread' | 'archived';

/** What this device knows of the account's notifications. `rev` is the account's revision up to which events have been applied. */
export interface InboxState {
  readonly items: ReadonlyMap<Id, Notification>;
  readonly counts: NotificationCounts;
  readonly rev: number;
}

export const fromList = ({ notifications, counts, rev }: Pick<NotificationList, 'notifications' | 'counts' | 'rev'>): InboxState => ({
  items: new Map(notifications.map((item) => [item.id, item])),
  counts,
  rev,
});

/** A mark on one notification. Reading implies having seen; archiving implies having read (and so never leaves a badge behind). */
export function marked(item: Notification, mark: Mark, at: number): Notification {
  const seenAt = item.seenAt ?? at;
  switch (mark) {
    case 'seen':
      return { ...item, seenAt };
    case 'read':
      return { ...item, seenAt, readAt: item.readAt ?? at };
    case 'unread':
      return { ...item, readAt: null };
    case 'archived':
      return { ...item, seenAt, readAt: item.readAt ?? at, archivedAt: item.archivedAt ?? at };
  }
}

function markAll(
  items: ReadonlyMap<Id, Notification>,
  ids: Iterable<Id>,
  change: (item: Notification) => Notification,
): ReadonlyMap<Id, Notification> {
  const next = new Map(items);
  for (const id of ids) {
    const item = next.get(id);
    if (item) next.set(id, change(item));
  }
  return next;
}

/** Pure. An event whose revision is not newer than ours has been applied already: the same object comes back. */
export function apply(state: InboxState, event: NotificationEvent): InboxState {
  if (event.type === 'heartbeat' || event.type === 'reset' || event.type === 'skipped' || event.rev <= state.rev) return state;
  const { rev, counts } = event;
  if (event.type === 'created') return { rev, counts, items: new Map(state.items).set(event.notification.id, event.notification) };
  if (event.type === 'allRead') {
    const read = (item: Notification) => (item.createdAt <= event.at ? { ...marked(item, 'read', event.at), rev } : item);
    return { rev, counts, items: markAll(state.items, state.items.keys(), read) };
  }
  const { type, at, ids } = event;
  return { rev, counts, items: markAll(state.items, ids, (item) => ({ ...marked(item, type, at), rev })) };
}

const isUnread = (item: Notification): boolean => item.readAt === null && item.archivedAt === null;
const isUnseen = (item: Notification): boolean => item.seenAt === null && item.archivedAt === null;
const countOf = (items: Iterable<Notification>, test: (item: Notification) => boolean): number => [...items].filter(test).length;

/** What a tap shows before the server has answered. `rev` stays: the event that follows brings the account's own figures. */
export function foresee(state: InboxState, ids: readonly Id[] | 'all', mark: Mark, at: number): InboxState {
  const touched = ids === 'all' ? [...state.items.keys()] : ids;
  const items = markAll(state.items, touched, (item) => marked(item, mark, at));
  const moved = (test: (item: Notification) => boolean) => countOf(items.values(), test) - countOf(state.items.values(), test);
  return {
    ...state,
    items,
    counts: {
      unread: ids === 'all' && mark === 'read' ? 0 : Math.max(0, state.counts.unread + moved(isUnread)),
      unseen: Math.max(0, state.counts.unseen + moved(isUnseen)),
    },
  };
}

/** A page of older notifications. What is here already is at least as new, and stays; the counts knew them all along. */
export function withOlder(state: InboxState, older: readonly Notification[]): InboxState {
  const items = new Map(older.map((item) => [item.id, item]));
  for (const item of state.items.values()) {
    const other = items.get(item.id);
    if (!other || other.rev <= item.rev) items.set(item.id, item);
  }
  return { ...state, items };
}

const shows: Readonly<Record<InboxFilter, (item: Notification) => boolean>> = {
  all: (item) => item.archivedAt === null,
  unread: isUnread,
  archived: (item) => item.archivedAt !== null,
};

/** Newest first. */
export const inboxOf = (state: InboxState, filter: InboxFilter): Notification[] =>
  [...state.items.values()].filter(shows[filter]).sort((a, b) => b.createdAt - a.createdAt || b.id.localeCompare(a.id));
