import { sql } from 'drizzle-orm';
import { bigint, uuid } from 'drizzle-orm/pg-core';

/** Milliseconds since the Unix epoch by the database's clock, so that no node's own clock decides an order or a deadline. */
export const nowMs = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** A moment: milliseconds since the Unix epoch. */
export const instant = (name: string) => bigint(name, { mode: 'number' });

/** An id in the UUID format. */
export const id = (name: string) => uuid(name);
