import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Author, Category, Language, Level, MemorySource, MessageStatus, Mode, Origin, PlanSections, ReplyOrigin } from '@ezri/contract';
import { id, instant, nowMs } from '../columns.ts';

/**
 * One talk between a person and Ezri. `level` and `category` are the worst so far: they never drop. `language`: what the person chose when it began. `noticed_at`: when the person was last told here that Ezri is an AI.
 * A deleted one stays as an empty row, so that its id never means another conversation.
 */
export const conversation = pgTable(
  'conversation',
  {
    id: id('id').primaryKey(),
    accountId: id('account_id').notNull(),
    avatarId: text('avatar_id').notNull(),
    mode: text('mode').$type<Mode>().notNull(),
    language: text('language').$type<Language>().notNull().default('en'),
    title: text('title').notNull(),
    level: integer('level').$type<Level>().notNull().default(0),
    category: text('category').$type<Category>(),
    messageCount: integer('message_count').notNull().default(0),
    startedAt: instant('started_at').notNull().default(nowMs),
    lastMessageAt: instant('last_message_at').notNull().default(nowMs),
    endedAt: instant('ended_at'),
    noticedAt: instant('noticed_at').notNull().default(nowMs),
    deletedAt: instant('deleted_at'),
  },
  (table) => [index('conversation_account').on(table.accountId, table.startedAt)],
);

/** `heard`: how many UTF-16 units of what was spoken aloud the person has heard; null: not spoken. `superseded_at`: when another reply took its place; it is no longer shown or told. `screening`: none for what Ezri says; done when the detector read it, failed when it could not and the message counted as level 2. */
export const message = pgTable(
  'message',
  {
    id: id('id').primaryKey(),
    conversationId: id('conversation_id')
      .notNull()
      .references(() => conversation.id),
    ordinal: integer('ordinal').notNull(),
    author: text('author').$type<Author>().notNull(),
    text: text('text').notNull(),
    status: text('status').$type<MessageStatus>().notNull().default('complete'),
    inReplyTo: id('in_reply_to'),
    origin: text('origin').$type<Origin>(),
    standIn: boolean('stand_in').notNull().default(false),
    heard: integer('heard'),
    screening: text('screening').$type<'none' | 'done' | 'failed'>().notNull(),
    assessment: jsonb('assessment').$type<{ level: Level; category: Category | null; detectorVersion: string; protocolVersion: string }>(),
    createdAt: instant('created_at').notNull().default(nowMs),
    supersededAt: instant('superseded_at'),
  },
  (table) => [uniqueIndex('message_order').on(table.conversationId, table.ordinal), index('message_created').on(table.createdAt)],
);

/**
 * A reply that is owed or being written. `lease_until` is when its owner must have shown life; past it any node may take the reply over or
 * close it. `origin` and `stand_in` say who writes it, as far as is known; they mean nothing while it is owed. `heard` goes on to its message. `done` and `failed` (stopped or interrupted, too) keep the row, so that one message never gets two replies at once.
 */
export const reply = pgTable(
  'reply',
  {
    id: id('id').primaryKey(),
    conversationId: id('conversation_id')
      .notNull()
      .references(() => conversation.id),
    inReplyTo: id('in_reply_to').notNull(),
    state: text('state').$type<'owed' | 'running' | 'done' | 'failed'>().notNull().default('owed'),
    owner: text('owner'),
    leaseUntil: instant('lease_until'),
    origin: text('origin').$type<ReplyOrigin>().notNull().default('model'),
    standIn: boolean('stand_in').notNull().default(false),
    heard: integer('heard'),
    attempt: integer('attempt').notNull().default(1),
    regenerations: integer('regenerations').notNull().default(0),
    createdAt: instant('created_at').notNull().default(nowMs),
  },
  (table) => [uniqueIndex('reply_once').on(table.inReplyTo), index('reply_open').on(table.state, table.leaseUntil)],
);

/** What a person wants Ezri to remember from one conversation to the next. `message_id`: the message of theirs that it was taken from; it may be gone. */
export const memory = pgTable(
  'memory',
  {
    id: id('id').primaryKey(),
    accountId: id('account_id').notNull(),
    text: text('text').notNull(),
    source: text('source').$type<MemorySource>().notNull(),
    messageId: id('message_id'),
    createdAt: instant('created_at').notNull().default(nowMs),
    updatedAt: instant('updated_at').notNull().default(nowMs),
  },
  (table) => [index('memory_account').on(table.accountId, table.createdAt)],
);

/** One plan per person. `version` is what every change is compared with and swapped on. */
export const safetyPlan = pgTable('safety_plan', {
  accountId: id('account_id').primaryKey(),
  version: integer('version').notNull(),
  sections: jsonb('sections').$type<PlanSections>().notNull(),
  updatedAt: instant('updated_at').notNull().default(nowMs),
});

/** That a reply broke rules of the guard, and where: for staff to look at the rules and the provider. What it said is nowhere. */
export const replyReview = pgTable(
  'reply_review',
  {
    replyId: id('reply_id').primaryKey(),
    conversationId: id('conversation_id').notNull(),
    rules: jsonb('rules').$type<string[]>().notNull(),
    level: integer('level').$type<Level>().notNull(),
    avatarId: text('avatar_id').notNull(),
    provider: text('provider').notNull(),
    standIn: boolean('stand_in').notNull(),
    guardVersion: text('guard_version').notNull(),
    protocolVersion: text('protocol_version').notNull(),
    createdAt: instant('created_at').notNull().default(nowMs),
  },
  (table) => [index('reply_review_newest').on(table.createdAt)],
);

/** What is known of a conversation before the messages that a model is still told word for word: made by the model, shown to nobody. `up_to`: the last message that is in it. */
export const conversationSummary = pgTable('conversation_summary', {
  conversationId: id('conversation_id')
    .primaryKey()
    .references(() => conversation.id),
  text: text('text').notNull(),
  upTo: integer('up_to').notNull(),
  updatedAt: instant('updated_at').notNull().default(nowMs),
});
