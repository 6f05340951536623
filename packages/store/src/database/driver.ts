import type { LastStatement, Tx } from './tx.ts';

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
   * Commits when `work` returns, its last statement included, and rolls back when it throws. No answer is waited for that tells nothing: not for the begin's, and between the last
   * statement and the commit for none. After `TransactionTooLong` the work may still be running: its connection must not be used again.
   */
  begin<T>(mode: 'write' | 'snapshot', work: (tx: Tx) => Promise<Finished<T>>): Promise<T>;
  /** Runs single statements outside of any transaction. The database refuses those that write. */
  readonly direct: Tx;
  close(): Promise<void>;
}
