import { integer, pgTable } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';

/** The most people that were online at once in each minute; `at` is the minute's start. */
export const onlineMinute = pgTable('online_minute', {
  at: instant('at').primaryKey(),
  online: integer('online').notNull(),
});
