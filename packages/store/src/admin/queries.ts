import { lt, sql } from 'drizzle-orm';
import type { Overview } from '@ezri/contract';
import { nowMs } from '../columns.ts';
import { rowsOf, type Tx } from '../database/tx.ts';
import { countOnline } from '../node/queries.ts';
import { onlineMinute } from './schema.ts';

const MINUTE_MS = 60_000;
const HISTORY_MINUTES = 60;

const thisMinute = sql<number>`(${nowMs} / ${MINUTE_MS}::bigint) * ${MINUTE_MS}::bigint`;

/** Keeps the highest number of people online in the present minute, over all nodes. However many nodes do it, only a higher number is written. */
export async function recordOnline(tx: Tx): Promise<void> {
  const { people } = await countOnline(tx);
  await tx.sql
    .insert(onlineMinute)
    .values({ at: thisMinute, online: people })
    .onConflictDoUpdate({ target: onlineMinute.at, set: { online: sql`excluded.online` }, setWhere: sql`${onlineMinute.online} < excluded.online` });
}

/** Forgets the minutes that the chart no longer shows. */
export async function forgetOnline(tx: Tx): Promise<void> {
  await tx.sql.delete(onlineMinute).where(lt(onlineMinute.at, sql`${nowMs} - ${2 * HISTORY_MINUTES * MINUTE_MS}::bigint`));
}

/** The past hour by the minute, oldest first; minutes in which nothing happened are there with zeros. */
export async function historyOfHour(tx: Tx): Promise<Overview['history']> {
  // Numbers of 64 bits come back as text from one driver and as numbers from the other.
  return rowsOf<Overview['history'][number]>(
    tx,
    sql`
    with minute as (
      select generate_series(${thisMinute} - ${(HISTORY_MINUTES - 1) * MINUTE_MS}::bigint, ${thisMinute}, ${MINUTE_MS}::bigint) as at
    ), said as (
      select (created_at / ${MINUTE_MS}::bigint) * ${MINUTE_MS}::bigint as at, count(*)::int as messages
      from message where created_at >= ${thisMinute} - ${(HISTORY_MINUTES - 1) * MINUTE_MS}::bigint and author in ('person', 'companion', 'staff') group by 1
    ), talked as (
      select minute.at, count(live_session.id)::int as sessions
      from minute left join live_session
        on live_session.started_at < minute.at + ${MINUTE_MS}::bigint and (live_session.ended_at is null or live_session.ended_at >= minute.at)
      group by 1
    )
    select minute.at::float8 as at, coalesce(said.messages, 0) as messages, talked.sessions, coalesce(online_minute.online, 0) as online
    from minute join talked using (at) left join said using (at) left join online_minute using (at) order by minute.at`,
  );
}

/** Messages that people, Ezri and staff wrote in the past 60 s. */
export async function messagesInLastMinute(tx: Tx): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    tx,
    sql`select count(*)::int as n from message where created_at > ${nowMs} - ${MINUTE_MS}::bigint and author in ('person', 'companion', 'staff')`,
  );
  return row?.n ?? 0;
}
