import { sql } from 'drizzle-orm';
import type { Connection } from '@ezri/contract';
import { nowMs } from '../columns.ts';
import { liveSession } from './schema.ts';

/** A reload or a short drop of the network is no news; longer, and staff see "away"; longer still, "disconnected". Milliseconds. */
export const AWAY_AFTER_MS = 2_000;
export const DISCONNECTED_AFTER_MS = 30_000;

/** Since when it must have been left for the next connection to be due. */
const since = (ms: number) => sql`${nowMs} - ${ms}::bigint`;

/** Whether a session was left so long ago that its connection must be looked at. */
export const isDue = sql`${liveSession.endedAt} is null and ${liveSession.leftAt} is not null and ${liveSession.connection} <> 'disconnected'
  and ${liveSession.leftAt} <= case ${liveSession.connection} when 'away' then ${since(DISCONNECTED_AFTER_MS)} else ${since(AWAY_AFTER_MS)} end`;

/** The connection of a session that nobody watches. */
export const connectionOfLeft = sql<Connection>`case when ${liveSession.leftAt} <= ${since(DISCONNECTED_AFTER_MS)} then 'disconnected' else 'away' end`;
