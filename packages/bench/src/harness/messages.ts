import type { ContenderName, Storage } from '../contenders.ts';

/** What a server process is started for. */
export interface Job {
  readonly name: ContenderName;
  readonly storage: Storage;
  /** Whether subscribers are to be able to go on where they were: for the peers, from memory. */
  readonly resumable?: boolean;
  /** A server of OpenAI's kind that writes Ezri's replies; without one no reply ever comes. */
  readonly providerUrl?: string;
  /** And one that hears and speaks; without one nobody does. */
  readonly speechUrl?: string;
  /** Whether a peer listens for speech in the sound that it is sent, as Ezri does. */
  readonly listens?: boolean;
  /** Whether it speaks to everybody meanwhile. */
  readonly speaks?: boolean;
}

/** `ticks` times, every `everyMs`: `perTick` events of `bytes` bytes in one go, numbered on from `from`. */
export interface Plan {
  readonly from: number;
  readonly ticks: number;
  readonly perTick: number;
  readonly everyMs: number;
  readonly bytes: number;
}

/** `cpuUs`: of all threads, since the start. `held`: bytes of the heap and outside of it that JavaScript holds. */
export interface Usage {
  readonly cpuUs: number;
  readonly rss: number;
  readonly held: number;
}

/** Frames of sound that were taken since this was last asked, and how long after each was sent, where that is known. Milliseconds, by the one clock of the machine. */
export interface Taken {
  readonly frames: number;
  readonly ages: readonly number[];
}

/** Somebody with a conversation of their own. */
export interface Person {
  readonly token: string;
  readonly conversationId: string;
}

/** Percent of the busy time by layer. */
export type Shares = Readonly<Record<string, number>>;

/** `usage` with `collect`: after a garbage collection. `profile`: starts one, or ends it and answers `Shares`. */
export type Wish =
  | { readonly what: 'publish'; readonly plan: Plan }
  | { readonly what: 'usage'; readonly collect: boolean }
  | { readonly what: 'people'; readonly count: number }
  | { readonly what: 'idle'; readonly topics: number }
  | { readonly what: 'drop' | 'profile' | 'taken' };
export type Asked = Wish & { readonly id: number };

export type Answer = { readonly id: number } & ({ readonly result: unknown } | { readonly fault: string });
