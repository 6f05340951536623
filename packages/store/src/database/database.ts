import type { AppendedEvent } from '../feed/append.ts';
import type { Tx } from './tx.ts';

export type { Tx } from './tx.ts';

/** What the store tells whoever runs it. Never a value out of a row. `pino` fits. */
export interface StoreLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** One open database. Every function of this package takes one, or a `Tx` out of one; there is no global. */
export interface Database {
  readonly kind: 'embedded' | 'postgres';
  /** Whether others may write to it too, of whose commits this process hears by the bus alone. */
  readonly isShared: boolean;
  /** 12 hex digits: this life of the database. Another one after a fail-over or a restored backup, and then every older cursor is void. */
  readonly epoch: string;
  /**
   * Read committed. When `work` returns the transaction is committed; when it throws, nothing of it stays. After the commit, and only then,
   * one wake-up per topic that it appended to goes out on the bus. No network call belongs inside, and no second transaction.
   * `urgent` does not queue behind callers: for a node's own sign of life, and nothing that people can bring about.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: { readonly urgent?: boolean }): Promise<T>;
  /** Repeatable read, read only: all statements of `work` see the same moment. Read rows and their cursor in here together. */
  snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** For exactly one reading statement, which is its own snapshot: saves the round trips of a transaction. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Called after each commit of this object's own, before its wake-ups, with what it has appended to the feed. Not for what others write, and not for a commit that brought no
   * answer. The listener must not throw. Returns the unsubscribe function.
   */
  onAppended(listener: (events: readonly AppendedEvent[]) => void): () => void;
  /** Milliseconds for one round trip, waiting included. Throws when the database does not answer, and `DatabaseFull` while it can keep nothing new. */
  ping(): Promise<number>;
  /** `waiting`: callers without a connection at this moment. `faults`: times since the start that the database was busy or away. */
  metrics(): { readonly waiting: number; readonly faults: number };
  [Symbol.asyncDispose](): Promise<void>;
}
