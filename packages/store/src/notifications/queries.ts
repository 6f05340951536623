import { and, desc, eq, inArray, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { Notification, NotificationCounts, NotificationKind } from '@ezri/contract';
import { nowMs } from '../columns.ts';
import type { Tx } from '../database/tx.ts';
import { inbox, notification } from './schema.ts';

type Row = typeof notification.$inferSelect;
export type MutableKind = 'conversation' | 'account';

const viewOf = ({ accountId: _account, ...row }: Row): Notification => row;

/** Raises the account's revision by one and holds it until the transaction ends: changes of one inbox come one after the other. */
export async function nextRev(tx: Tx, accountId: string): Promise<number> {
  const [row] = await tx.sql
    .insert(inbox)
    .values({ accountId, rev: 1 })
    .onConflictDoUpdate({ target: inbox.accountId, set: { rev: sql`${inbox.rev} + 1` } })
    .returning({ rev: inbox.rev });
  if (row === undefined) throw new Error('nextRev: no row came back');
  return row.rev;
}

export async function readInbox(tx: Tx, accountId: string): Promise<{ rev: number; muted: MutableKind[] }> {
  const [row] = await tx.sql.select({ rev: inbox.rev, muted: inbox.muted }).from(inbox).where(eq(inbox.accountId, accountId));
  return row ?? { rev: 0, muted: [] };
}

export async function setMuted(tx: Tx, accountId: string, muted: MutableKind[]): Promise<void> {
  await tx.sql.insert(inbox).values({ accountId, muted }).onConflictDoUpdate({ target: inbox.accountId, set: { muted } });
}

export async function insertNotification(
  tx: Tx,
  row: { id: string; accountId: string; kind: NotificationKind; title: string; body: string; href: string | null; rev: number },
): Promise<Notification> {
  const [inserted] = await tx.sql.insert(notification).values(row).returning();
  if (inserted === undefined) throw new Error('insertNotification: no row came back');
  return viewOf(inserted);
}

export async function countNotifications(tx: Tx, accountId: string): Promise<NotificationCounts> {
  const [row] = await tx.sql
    .select({
      unseen: sql<number>`(count(*) filter (where ${notification.seenAt} is null))::int`,
      unread: sql<number>`(count(*) filter (where ${notification.readAt} is null))::int`,
    })
    .from(notification)
    .where(and(eq(notification.accountId, accountId), isNull(notification.archivedAt)));
  return row ?? { unseen: 0, unread: 0 };
}

export async function listNotifications(
  tx: Tx,
  accountId: string,
  { filter, limit, before }: { filter: 'all' | 'unread' | 'archived'; limit: number; before: number | null },
): Promise<Notification[]> {
  const rows = await tx.sql
    .select()
    .from(notification)
    .where(
      and(
        eq(notification.accountId, accountId),
        filter === 'archived' ? isNotNull(notification.archivedAt) : isNull(notification.archivedAt),
        filter === 'unread' ? isNull(notification.readAt) : undefined,
        before === null ? undefined : lt(notification.createdAt, before),
      ),
    )
    .orderBy(desc(notification.createdAt))
    .limit(limit);
  return rows.map(viewOf);
}

export async function ownNotificationIds(tx: Tx, accountId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.sql
    .select({ id: notification.id })
    .from(notification)
    .where(and(eq(notification.accountId, accountId), inArray(notification.id, [...ids])));
  return rows.map(({ id }) => id);
}

export type Mark = 'seen' | 'read' | 'unread' | 'archived';

const MARKS: Record<Mark, { set: Partial<Record<'seenAt' | 'readAt' | 'archivedAt', SQL | null>>; only: SQL }> = {
  seen: { set: { seenAt: nowMs }, only: isNull(notification.seenAt) },
  read: { set: { readAt: nowMs, seenAt: sql`coalesce(${notification.seenAt}, ${nowMs})` }, only: isNull(notification.readAt) },
  unread: { set: { readAt: null }, only: isNotNull(notification.readAt) },
  archived: {
    set: { archivedAt: nowMs, readAt: sql`coalesce(${notification.readAt}, ${nowMs})`, seenAt: sql`coalesce(${notification.seenAt}, ${nowMs})` },
    only: isNull(notification.archivedAt),
  },
};

/** Marks those that are not so marked already; their ids come back. `ids` null means all of the account. */
export async function markNotifications(tx: Tx, accountId: string, ids: readonly string[] | null, mark: Mark, rev: number): Promise<string[]> {
  const { set, only } = MARKS[mark];
  const rows = await tx.sql
    .update(notification)
    .set({ ...set, rev })
    .where(and(eq(notification.accountId, accountId), ids === null ? isNull(notification.archivedAt) : inArray(notification.id, [...ids]), only))
    .returning({ id: notification.id });
  return rows.map(({ id }) => id);
}
