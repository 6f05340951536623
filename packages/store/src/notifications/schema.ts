import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { NotificationKind } from '@ezri/contract';
import { id, instant, nowMs } from '../columns.ts';

export const notification = pgTable(
  'notification',
  {
    id: id('id').primaryKey(),
    accountId: id('account_id').notNull(),
    kind: text('kind').$type<NotificationKind>().notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    href: text('href'),
    rev: bigint('rev', { mode: 'number' }).notNull(),
    createdAt: instant('created_at').notNull().default(nowMs),
    seenAt: instant('seen_at'),
    readAt: instant('read_at'),
    archivedAt: instant('archived_at'),
  },
  (table) => [index('notification_account').on(table.accountId, table.createdAt)],
);

/** Per account: the revision that every change raises by one, and what the person does not want to be told. */
export const inbox = pgTable('inbox', {
  accountId: id('account_id').primaryKey(),
  rev: bigint('rev', { mode: 'number' }).notNull().default(0),
  muted: jsonb('muted').$type<('conversation' | 'account')[]>().notNull().default([]),
});
