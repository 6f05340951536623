import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

interface Rows<T> {
  rows: T[];
}
interface RowsHKT extends PgQueryResultHKT {
  type: Rows<this['row']>;
}

/** One type for both drivers: what `pg` and PGlite have in common. */
export type Sql = PgDatabase<RowsHKT>;

/**
 * What every named query takes: a transaction, a snapshot or a single read. `sql` is drizzle's query builder; it must not be used
 * after the `work` function it was given to has ended.
 */
export interface Tx {
  readonly sql: Sql;
}

/** A `Tx` over `open` whose `sql` throws once `close` has been called. */
export function closableTx(open: Tx): { tx: Tx; close: () => void } {
  let closed = false;
  const tx: Tx = {
    get sql() {
      if (closed) throw new Error('This transaction is over: its tx must not be used any more.');
      return open.sql;
    },
  };
  return {
    tx,
    close: () => {
      closed = true;
    },
  };
}

/** The rows of a hand-written statement. `T` is what the caller's own SQL selects; nothing checks it. */
export async function rowsOf<T extends object>(tx: Tx, statement: SQL): Promise<T[]> {
  const result = await tx.sql.execute(statement);
  return result.rows as T[];
}
