import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { id, instant, nowMs } from '../columns.ts';

const accounts = (name: string) =>
  uuid(name)
    .array()
    .notNull()
    .default(sql`'{}'::uuid[]`);

/** A process that serves people. `seen_at` is its last sign of life by the database's clock; `people` and `staff` are the accounts with a socket there. */
export const node = pgTable('node', {
  id: id('id').primaryKey(),
  seenAt: instant('seen_at').notNull().default(nowMs),
  people: accounts('people'),
  staff: accounts('staff'),
});

/**
 * A node that has a screen of a conversation. It counts while its node lives. Without a foreign key: a join must not lock the one row that
 * its node's heartbeat writes.
 */
export const watch = pgTable(
  'watch',
  {
    conversationId: id('conversation_id').notNull(),
    nodeId: id('node_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.nodeId] }), index('watch_node').on(table.nodeId)],
);
