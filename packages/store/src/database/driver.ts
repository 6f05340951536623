import type { Tx } from './tx.ts';

/** A statement that goes to the database together with the commit. */
export interface LastStatement {
  readonly text: string;
  readonly params: readonly unknown[];
  /** Takes its rows, once all is committed. */
  answered(rows: readonly object[]): void;
  /** What the caller is told instead of the database's error. */
  refused(error: unknown): unknown;
}

/** What the work of a transaction leaves behind. */
export interface Finished<T> {
  readonly value: T;
  readonly last: LastStatement | undefined;
}

/** How one kind of database begins, ends and closes. `createDatabase` adds what is common: the queue, the time limit, the wake-ups. */
export interface Driver {
  readonly kind: 'embedded' | 'postgres';
  /** Transactions at a time. */
  readonly width: number;
  readonly epoch: string;
  /**
   * Commits when `work` returns, its last statement included, and rolls back when it throws. The begin goes with the first statement, and the commit with the last: neither costs a
   * round trip of its own. After `TransactionTooLong` the work may still be running: its connection must not be used again.
   */
  begin<T>(mode: 'write' | 'snapshot', work: (tx: Tx) => Promise<Finished<T>>): Promise<T>;
  /** Runs single statements outside of any transaction. The database refuses those that write. */
  readonly direct: Tx;
  close(): Promise<void>;
}
