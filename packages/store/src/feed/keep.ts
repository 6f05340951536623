import { sql } from 'drizzle-orm';
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
