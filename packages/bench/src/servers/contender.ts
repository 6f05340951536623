import type { Storage } from '../contenders.ts';
import type { Body } from '../event.ts';
import type { Job, Person, Taken } from '../harness/messages.ts';

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
  /** Of the sound that clients send; only where there is something that listens to it. */
  taken?(): Taken;
}

export type Open = (storage: Storage, options: Pick<Job, 'resumable' | 'providerUrl' | 'speechUrl' | 'listens' | 'speaks'>) => Promise<Contender>;
