import type { Storage } from '../contenders.ts';
import type { Body } from '../event.ts';
import type { Person } from '../harness/messages.ts';

/** One server that is measured, in this process and for as long as it lives. */
export interface Contender {
  readonly port: number;
  /** What subscribers show; null where nobody asks. */
  readonly token: string | null;
  /** Sends these to every subscriber, in one go. With a storage, once they are committed. */
  publish(events: readonly Body[]): Promise<void>;
  /** New people, each with a conversation of their own; only Ezri has them. */
  people?(count: number): Promise<readonly Person[]>;
  /** Follows so many topics in which nothing happens; only Ezri's hub has them. */
  idle?(topics: number): Promise<void>;
}

export type Open = (storage: Storage, options: { readonly resumable: boolean; readonly providerUrl?: string | undefined }) => Promise<Contender>;
