import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { fileURLToPath } from 'node:url';
import { DatabaseFromAnotherBuild } from './database/faults.ts';
import { rowsOf, type Builder } from './database/tx.ts';

export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

/** The same on every node, so that only one of those that start together migrates. Any number that nobody else uses. */
export const MIGRATION_LOCK = 7_319_004_217;

const LEDGER = 'ezri_migration';

/**
 * Brings the tables up to date inside the caller's transaction: all of it, or nothing. Throws `DatabaseFromAnotherBuild` when the database
 * was made by migrations that are not ours. Returns the number of migrations that were run.
 */
export async function migrate(tx: Builder): Promise<number> {
  await tx.sql.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK}::bigint)`);
  const ledger = sql.identifier(LEDGER);
  await tx.sql.execute(
    sql`create table if not exists ${ledger} (place int primary key, hash text not null, run_at timestamptz not null default now())`,
  );
  const done = await rowsOf<{ hash: string }>(tx, sql`select hash from ${ledger} order by place`);
  const migrations = readMigrationFiles({ migrationsFolder });
  if (done.length > migrations.length || done.some(({ hash }, place) => hash !== migrations[place]?.hash)) {
    throw new DatabaseFromAnotherBuild(
      'These tables were made by another build of Ezri, and this one does not know how to bring them up to date. Use that build, or start with an empty database or DATA_DIR.',
    );
  }
  for (const [place, migration] of migrations.entries()) {
    if (place < done.length) continue;
    for (const statement of migration.sql) await tx.sql.execute(sql.raw(statement));
    await tx.sql.execute(sql`insert into ${ledger} (place, hash) values (${place}, ${migration.hash})`);
  }
  return migrations.length - done.length;
}
