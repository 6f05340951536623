import { sql } from 'drizzle-orm';
import { rowsOf, type Builder } from '../database/tx.ts';

/**
 * 12 hex digits that change whenever the numbers of the feed may have begun to mean something else:
 * another cluster (`system_identifier`), a fail-over or a restore to a point in time (the timeline, the first 8 digits of the name of the log file being
 * written: `pg_control_checkpoint()` learns of a new one only at the next checkpoint, so it serves only while a standby still recovers), a database dropped and made again (`oid`),
 * another first start (`feed_life.id`, for copies of one initialised folder), and `feed_life.restores`.
 * Copying back an older folder of an embedded database changes none of the first four: call `markRestored` then.
 */
export const epochSql = sql`(select substr(md5(concat_ws('/', s.system_identifier, 
  case when pg_is_in_recovery() then lpad(upper(to_hex(c.timeline_id)), 8, '0') else left(pg_walfile_name(pg_current_wal_lsn()), 8) end, d.oid, l.id, l.restores)), 1, 12)
  from pg_control_system() s, pg_control_checkpoint() c, pg_database d, feed_life l where d.datname = current_database())`;

/** Makes the life row if there is none, and answers the epoch. */
export async function beginEpoch(tx: Builder): Promise<string> {
  await tx.sql.execute(sql`insert into feed_life default values on conflict do nothing`);
  return readEpoch(tx);
}

export async function readEpoch(tx: Builder): Promise<string> {
  const [row] = await rowsOf<{ epoch: string }>(tx, sql`select ${epochSql} as epoch`);
  if (row === undefined) throw new Error('The database has no epoch: the table feed_life is missing.');
  return row.epoch;
}

/** To be run once after a backup was put back: every cursor given out before becomes void, and all clients fetch their snapshots again. */
export async function markRestored(tx: Builder): Promise<void> {
  await tx.sql.execute(sql`update feed_life set restores = restores + 1`);
}
