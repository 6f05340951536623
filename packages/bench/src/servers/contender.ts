import type { Storage } from '../contenders.ts';
import type { Body } from '../event.ts';

/** One server that is measured, in this process. */
export interface Contender extends AsyncDisposable {
  readonly port: number;
  /** What subscribers show; null where nobody asks. */
  readonly token: string | null;
  /** Sends these to every subscriber, in one go. With a storage, once they are committed. */
  publish(events: readonly Body[]): Promise<void>;
  /** Ends every connection without a farewell. */
  drop(): void;
}

export type Open = (storage: Storage) => Promise<Contender>;
