import { isNotNull, sql } from 'drizzle-orm';
import { bigint, boolean, check, integer, json, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, nowMs } from '../columns.ts';

/** One row per topic: `head` is the number of its newest event, `min_seq` that of the oldest one kept. */
export const stream = pgTable('stream', {
  topic: text().primaryKey(),
  head: bigint({ mode: 'number' }).notNull(),
  minSeq: bigint('min_seq', { mode: 'number' }).notNull().default(1),
});

/** `seq` has no gaps within a topic and follows the order of commits. `body` is the event as it goes over the wire; `json`, since `jsonb` refuses a zero character. */
export const event = pgTable(
  'event',
  {
    topic: text().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    type: text().notNull(),
    entity: text().notNull(),
    version: integer(),
    body: json().notNull(),
    dedupe: text(),
    createdAt: instant('created_at').notNull().default(nowMs),
  },
  (table) => [
    primaryKey({ columns: [table.topic, table.seq] }),
    // Of the few that have one: an entry for each of the others would cost every event.
    uniqueIndex('event_dedupe').on(table.topic, table.dedupe).where(isNotNull(table.dedupe)),
  ],
);

/** A single row. `id` is made when the database first starts; `restores` is raised by hand after a restored backup (see epoch.ts). */
export const feedLife = pgTable(
  'feed_life',
  {
    single: boolean().primaryKey().default(true),
    id: uuid().notNull().defaultRandom(),
    restores: integer().notNull().default(0),
  },
  (table) => [check('feed_life_single', sql`${table.single}`)],
);
