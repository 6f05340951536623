import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { CompanionState, Connection, Level, Mode } from '@ezri/contract';
import { id, instant, nowMs } from '../columns.ts';

/**
 * What staff may see of a conversation that is going on; its id is the conversation's. Kept apart from the words. `left_at`: since when nobody
 * is known to watch, or null; a mark for `settleSessions`, which looks again before it writes a connection.
 */
export const liveSession = pgTable(
  'live_session',
  {
    id: id('id').primaryKey(),
    version: integer('version').notNull().default(1),
    pseudonym: text('pseudonym').notNull(),
    avatarId: text('avatar_id').notNull(),
    mode: text('mode').$type<Mode>().notNull(),
    level: integer('level').$type<Level>().notNull().default(0),
    state: text('state').$type<CompanionState>().notNull().default('idle'),
    connection: text('connection').$type<Connection>().notNull().default('away'),
    messageCount: integer('message_count').notNull().default(0),
    startedAt: instant('started_at').notNull().default(nowMs),
    updatedAt: instant('updated_at').notNull().default(nowMs),
    endedAt: instant('ended_at'),
    leftAt: instant('left_at').default(nowMs),
  },
  (table) => [
    index('live_session_open').on(table.endedAt, table.level),
    // What every heartbeat asks for: only the few that somebody is just leaving.
    index('live_session_left')
      .on(table.leftAt)
      .where(sql`${table.endedAt} is null and ${table.leftAt} is not null and ${table.connection} <> 'disconnected'`),
  ],
);
