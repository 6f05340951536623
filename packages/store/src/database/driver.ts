import type { Tx } from './tx.ts';

/** How one kind of database begins, ends and closes. `createDatabase` adds what is common: the queue, the time limit, the wake-ups. */
export interface Driver {
  readonly kind: 'embedded' | 'postgres';
  /** Transactions at a time. */
  readonly width: number;
  readonly epoch: string;
  /** Commits when `work` returns, rolls back when it throws. After `TransactionTooLong` the work may still be running: its connection must not be used again. */
  begin<T>(mode: 'write' | 'snapshot', work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs single statements outside of any transaction. */
  readonly direct: Tx;
  close(): Promise<void>;
}
