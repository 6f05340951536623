import { DrizzleQueryError, fillPlaceholders, type SQL } from 'drizzle-orm';
import { PgDialect, type PgDatabase, type PgQueryResultHKT } from 'drizzle-orm/pg-core';

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
export interface Tx extends Builder {
  readonly run: Run;
  /** Gives a statement that goes to the database together with the commit; one. Throws where nothing is committed. */
  withCommit(statement: LastStatement): void;
}

/** A statement that goes to the database together with the commit. */
export interface LastStatement {
  readonly text: string;
  readonly params: readonly unknown[];
  /** Takes its rows, once all is committed. */
  answered(rows: readonly object[]): void;
  /** What the caller is told instead of the database's error; null when that says it. */
  refused(error: unknown): Error | null;
}

/** All that most queries need. */
export interface Builder {
  readonly sql: Sql;
}

/**
 * Runs one statement of constant text, `$1` being the first of `params`, and answers its rows; `T` is what the text selects, and nothing checks it. The query builder takes
 * longer over a statement than many a statement takes: this is for those few that every message or every tick passes.
 */
export type Run = <T extends object>(text: string, params: readonly unknown[]) => Promise<T[]>;

/** What both drivers' clients can do. Their errors come as the builder's do, so that no value gets out with them. */
export const runOn =
  (query: (text: string, params: unknown[]) => Promise<{ rows: unknown[] }>): Run =>
  async <T extends object>(text: string, params: readonly unknown[]) => {
    try {
      const { rows } = await query(text, [...params]);
      return rows as T[];
    } catch (error) {
      throw queryError({ text, params }, error);
    }
  };

/** A driver's error as the builder's come. */
export const queryError = ({ text, params }: Pick<LastStatement, 'text' | 'params'>, error: unknown) =>
  new DrizzleQueryError(text, [...params], error instanceof Error ? error : undefined);

/** A client's `query` for the code of one transaction, which may go on, with a builder that it kept, when that is over: the connection is another one's then. */
export function lend<A extends unknown[], R>(query: (...statement: A) => R): { query: (...statement: A) => R; takeBack: () => void } {
  let isOver = false;
  return {
    query(...statement) {
      if (isOver) throw new Error('This transaction is over: nothing more can be run in it.');
      return query(...statement);
    },
    takeBack: () => {
      isOver = true;
    },
  };
}

/** A `Tx` without a commit. The builder is made when it is first asked for: many a transaction does without. */
export function txOn(build: () => Sql, run: Run): Tx {
  let sql: Sql | undefined;
  return {
    get sql() {
      return (sql ??= build());
    },
    run,
    withCommit() {
      throw new Error('Nothing is committed here: append belongs into a transaction.');
    },
  };
}

/** A `Tx` over `open` that throws once `close` has been called, which answers what is to go with the commit. `commits`: whether there is one. */
export function closableTx(open: Tx, commits: boolean): { tx: Tx; close: () => LastStatement | undefined } {
  let closed = false;
  let last: LastStatement | undefined;
  const needOpen = () => {
    if (closed) throw new Error('This transaction is over: its tx must not be used any more.');
  };
  const tx: Tx = {
    get sql() {
      needOpen();
      return open.sql;
    },
    get run() {
      needOpen();
      return open.run;
    },
    withCommit(statement) {
      needOpen();
      if (!commits) return open.withCommit(statement);
      if (last !== undefined) throw new Error('One statement goes with the commit, and there is one already.');
      last = statement;
    },
  };
  return {
    tx,
    close: () => {
      closed = true;
      return last;
    },
  };
}

/**
 * A statement that is put together once and run often, by `run`: what differs from one time to the next are its `sql.placeholder`s, named as the keys of `values`; one without a value
 * throws. `T` is what it selects; nothing checks it.
 */
export function constant<T extends object>(statement: SQL): (tx: Pick<Tx, 'run'>, values?: Record<string, unknown>) => Promise<T[]> {
  const { sql: text, params } = new PgDialect().sqlToQuery(statement);
  return async (tx, values = {}) => tx.run<T>(text, fillPlaceholders(params, values));
}

/** The rows of a hand-written statement. `T` is what the caller's own SQL selects; nothing checks it. */
export async function rowsOf<T extends object>(tx: Builder, statement: SQL): Promise<T[]> {
  const result = await tx.sql.execute(statement);
  return result.rows as T[];
}
