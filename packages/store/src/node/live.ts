import { sql } from 'drizzle-orm';
import { nowMs } from '../columns.ts';
import { node, watch } from './schema.ts';

/** A node that has given no sign of life for so long, by the database's clock, is taken to be dead. Milliseconds. */
export const NODE_LEASE_MS = 10_000;

/** Whether the row `node` belongs to a node that lives. */
export const isLive = sql`${node.seenAt} >= ${nowMs} - ${NODE_LEASE_MS}::bigint`;

/** Whether a node that lives has a screen of the conversation. */
export const isWatched = (conversationId: unknown) =>
  sql<boolean>`exists (select 1 from ${watch} join ${node} on ${node.id} = ${watch.nodeId} where ${watch.conversationId} = ${conversationId} and ${isLive})`;
