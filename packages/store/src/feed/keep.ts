import { sql } from 'drizzle-orm';
import { nowMs } from '../columns.ts';
import { rowsOf, type Tx } from '../database/tx.ts';

/** Topics whose events are not exactly the numbers `min_seq` to `head`. Must always be empty. */
export async function checkFeed(tx: Tx): Promise<string[]> {
  const rows = await rowsOf<{ topic: string }>(
    tx,
    sql`select topic from stream full join (select topic, count(*) as held, min(seq) as first, max(seq) as last from event group by topic) e using (topic)
      where head is null or coalesce(held, 0) <> head - min_seq + 1 or first <> min_seq or last <> head order by topic`,
  );
  return rows.map(({ topic }) => topic);
}

/** Drops the events of `topic` numbered below `seq`, and says so in the same commit. The head stays, even when nothing else does. */
export async function forgetBefore(tx: Tx, topic: string, seq: number): Promise<void> {
  await tx.sql
    .execute(sql`with kept as (update stream set min_seq = least(${seq}, head + 1) where topic = ${topic} and min_seq < ${seq} returning topic, min_seq)
    delete from event using kept where event.topic = kept.topic and event.seq < kept.min_seq`);
}

/** Events of one topic that are dropped in one go: an `append` to it waits for no more than that. */
export const FORGET_MAX = 1_000;

/** What of some topics is older than it need be. `next`: the topic to go on after, null at the end. */
export interface OldEvents {
  readonly old: readonly { readonly topic: string; readonly before: number }[];
  readonly next: string | null;
}

/**
 * Looks at up to `limit` topics, by name, after `after`. `before` is for `forgetBefore`: all events below it are older than `olderThanMs`, and they are `FORGET_MAX`
 * at the most. It never passes an event that is younger, even if the database's clock once went back.
 */
export async function oldEvents(tx: Tx, after: string, olderThanMs: number, limit: number): Promise<OldEvents> {
  const isOld = sql`created_at < ${nowMs} - ${olderThanMs}::bigint`;
  const rows = await rowsOf<{ topic: string; before: number | null }>(
    tx,
    // The oldest event is looked at first: most topics have nothing to drop.
    sql`select s.topic, case when exists (select 1 from event where topic = s.topic and seq = s.min_seq and ${isOld}) then (
        select coalesce(min(seq) filter (where not old), max(seq) + 1)::float8
        from (select seq, ${isOld} as old from event where topic = s.topic and seq >= s.min_seq order by seq limit ${FORGET_MAX}) e
      ) end as before
      from stream s where s.topic > ${after} order by s.topic limit ${limit}`,
  );
  const old = rows.flatMap(({ topic, before }) => (before === null ? [] : [{ topic, before }]));
  return { old, next: rows.length < limit ? null : (rows.at(-1)?.topic ?? null) };
}
