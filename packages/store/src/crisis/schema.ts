import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { AlertStatus, Category, Level, Outcome, TimelineKind } from '@ezri/contract';
import { id, instant, nowMs } from '../columns.ts';

/** One open episode of one person. `version` is what every change is compared with and swapped on. */
export const alert = pgTable(
  'alert',
  {
    id: id('id').primaryKey(),
    version: integer('version').notNull().default(1),
    accountId: id('account_id').notNull(),
    conversationId: id('conversation_id').notNull(),
    pseudonym: text('pseudonym').notNull(),
    level: integer('level').$type<Level>().notNull(),
    category: text('category').$type<Category>().notNull(),
    status: text('status').$type<AlertStatus>().notNull().default('triggered'),
    assigneeId: id('assignee_id'),
    assigneeName: text('assignee_name'),
    subject: text('subject').$type<'self' | 'other' | 'unknown'>().notNull(),
    imminence: text('imminence').$type<'none' | 'unclear' | 'soon' | 'now'>().notNull(),
    cssrs: text('cssrs').notNull(),
    confidence: integer('confidence_percent').notNull(),
    occurrences: integer('occurrences').notNull().default(1),
    escalation: integer('escalation').notNull().default(0),
    raisedAt: instant('raised_at').notNull().default(nowMs),
    updatedAt: instant('updated_at').notNull().default(nowMs),
    acknowledgeBy: instant('acknowledge_by'),
    acknowledgedAt: instant('acknowledged_at'),
    resolvedAt: instant('resolved_at'),
    outcome: text('outcome').$type<Outcome>(),
    previousAlertId: id('previous_alert_id'),
    detectorVersion: text('detector_version').notNull(),
    protocolVersion: text('protocol_version').notNull(),
  },
  (table) => [
    // One open alert per person: a second one cannot be written, whatever the code does.
    uniqueIndex('alert_one_open')
      .on(table.accountId)
      .where(sql`${table.status} <> 'resolved'`),
    index('alert_queue').on(table.status, table.level, table.raisedAt),
    index('alert_updated').on(table.updatedAt),
  ],
);

/** The append-only history of an alert. `(alert_id, version)` is unique: two changes can never both be "the next one". */
export const timeline = pgTable(
  'alert_timeline',
  {
    id: id('id').primaryKey(),
    alertId: id('alert_id')
      .notNull()
      .references(() => alert.id),
    version: integer('version').notNull(),
    kind: text('kind').$type<TimelineKind>().notNull(),
    at: instant('at').notNull().default(nowMs),
    actorId: id('actor_id'),
    actorName: text('actor_name'),
    level: integer('level').$type<Level>().notNull(),
    status: text('status').$type<AlertStatus>().notNull(),
    assigneeId: id('assignee_id'),
    assigneeName: text('assignee_name'),
    outcome: text('outcome').$type<Outcome>(),
    note: text('note'),
    messageId: id('message_id'),
  },
  (table) => [uniqueIndex('alert_timeline_step').on(table.alertId, table.version)],
);

/** The answer that was given to a key, so that the same call made again gets it again and changes nothing. */
export const idempotency = pgTable(
  'idempotency',
  {
    accountId: id('account_id').notNull(),
    key: id('key').notNull(),
    request: text('request').notNull(),
    answer: jsonb('answer').notNull(),
    createdAt: instant('created_at').notNull().default(nowMs),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] })],
);
