import type { Op, Rendered, Snapshot } from '../journal.ts';
import type { Credentials } from './accounts.ts';

/** Many devices in a process of their own: `accounts` each with `socketsEach`, half of which have the account's conversation open. */
export interface CrowdOptions {
  readonly url: string;
  /** Of every client's name. */
  readonly name: string;
  readonly accounts: readonly Credentials[];
  readonly socketsEach: number;
  /** Stands in everything that they say. */
  readonly canary: string;
}

export type CrowdRequest = { readonly id: number } & (
  | { readonly type: 'open'; readonly options: CrowdOptions }
  /** Messages per second of the whole crowd; 0 ends the talk and waits for what was begun. */
  | { readonly type: 'talk'; readonly perSecond: number }
  | { readonly type: 'state' }
  | { readonly type: 'journal' }
);

/** `positions`: how far the slowest follower of each topic has come. `delayP99Ms`: of the crowd's own event loop, since last asked. */
export interface CrowdState {
  readonly clients: number;
  readonly live: number;
  readonly positions: readonly (readonly [topic: string, seq: number])[];
  readonly delayP99Ms: number;
}

export interface CrowdAnswer {
  readonly id: number;
  readonly state?: CrowdState;
  readonly journal?: { readonly ops: readonly Op[]; readonly shown: readonly (Rendered | Snapshot)[] };
  readonly error?: string;
}
