import type { World } from '../src/index.ts';

/** How a suite gets its world: on the embedded database, or on Postgres. */
export interface Ground {
  readonly kind: string;
  /** Called when the tests begin. */
  open(): Promise<{ databaseUrl?: string }>;
}

/** What the database has of a statement; for what no call shows, and to move time. */
export async function rows(world: World, statement: string): Promise<Record<string, unknown>[]> {
  return world.db.transaction(async (tx) => (await tx.sql.execute(statement)).rows);
}
