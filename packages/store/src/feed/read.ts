import { formatCursor, type Cursor } from '@ezri/contract';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { rowsOf, type Tx } from '../database/tx.ts';
import { epochSql } from './epoch.ts';
import type { StoredEvent, Topic } from './topic.ts';

interface EventRow {
  readonly seq: number;
  readonly type: string;
  readonly entity: string;
  readonly version: number | null;
  readonly body: unknown;
  readonly at: number;
}

// The two drivers disagree on 64-bit integers (text or number); all numbers here are far below 2^53.
const eventColumns = sql`seq::float8 as seq, type, entity, version, body, created_at::float8 as at`;

/**
 * Up to `limit` events of `topic` with a number above `seq`, oldest first, with the topic's `head` and oldest kept number at the same moment.
 * A topic without events has head 0 and minSeq 1.
 */
export async function readAfter(
  db: Database,
  topic: Topic,
  seq: number,
  limit: number,
): Promise<{ events: StoredEvent[]; head: number; minSeq: number }> {
  const rows = await db.read((tx) =>
    rowsOf<{ head: number; minSeq: number } & (EventRow | { [key in keyof EventRow]: null })>(
      tx,
      sql`select head::float8 as head, min_seq::float8 as "minSeq", e.* from stream
        left join lateral (select ${eventColumns} from event where topic = stream.topic and event.seq > ${seq} order by event.seq limit ${limit}) e on true
        where stream.topic = ${topic} order by e.seq`,
    ),
  );
  const events: StoredEvent[] = [];
  for (const { head: _head, minSeq: _minSeq, ...event } of rows) if (event.seq !== null) events.push(event);
  return { events, head: rows[0]?.head ?? 0, minSeq: rows[0]?.minSeq ?? 1 };
}

/** The number of the newest event of `topic`, 0 for none. */
export async function headOf(tx: Tx, topic: Topic): Promise<number> {
  const [row] = await rowsOf<{ head: number }>(tx, sql`select head::float8 as head from stream where topic = ${topic}`);
  return row?.head ?? 0;
}

/** The heads of many topics in one statement; topics without events are left out. */
export async function headsOf(tx: Tx, topics: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.run<{ topic: string; head: number }>('select topic, head::float8 as head from stream where topic = any($1::text[])', [
    topics,
  ]);
  return new Map(rows.map(({ topic, head }) => [topic, head]));
}

/** Where `topic` is now. Call it in the same `snapshot` as the rows that it is to go with: then nothing lies between the two. */
export async function cursorOf(tx: Tx, topic: Topic): Promise<Cursor> {
  const [row] = await rowsOf<{ epoch: string; seq: number }>(
    tx,
    sql`select ${epochSql} as epoch, coalesce((select head::float8 from stream where topic = ${topic}), 0) as seq`,
  );
  if (row === undefined) throw new Error('A select without a table answered no row.');
  return formatCursor(row);
}

/** The newest `limit` events of `topic`, oldest first. */
export async function lastEvents(tx: Tx, topic: Topic, limit: number): Promise<StoredEvent[]> {
  const rows = await rowsOf<EventRow>(tx, sql`select ${eventColumns} from event where topic = ${topic} order by event.seq desc limit ${limit}`);
  return rows.reverse();
}
