import type { Cursor } from '@ezri/contract';
import type { Clock } from './clock.ts';
import type { ConnectionStore } from './connection.ts';
import type { Readable } from './store.ts';

/** The callbacks a feed hands to `subscribe`; pass them on as they are: `(input, handlers) => trpc.crisis.onAlert.subscribe(input, handlers)`. */
export interface FeedHandlers<E> {
  onStarted(): void;
  onData(event: { id: string; data: E }): void;
  onError(error: unknown): void;
  onComplete(): void;
  onConnectionStateChange(state: { state: 'idle' | 'connecting' | 'pending' }): void;
}

export interface FeedOptions<S, E> {
  /** The query. Its `signal` ends a request whose answer is no longer wanted: pass it on. The `cursor` in the state stays the snapshot's: the feed keeps its own. */
  snapshot(options: { signal: AbortSignal }): Promise<S & { cursor: Cursor }>;
  subscribe(input: { after: Cursor }, handlers: FeedHandlers<E>): { unsubscribe(): void };
  /** Pure. Only ever sees each durable event once and in order; never sees `heartbeat`, `reset` or `skipped`. */
  apply(state: S, event: E): S;
  /** Events outside the numbered order (`reply.delta`, `state`). Leave out when there are none. */
  isEphemeral?(event: E): boolean;
  /** Every failure, also those that are being retried. */
  onError?(error: unknown): void;
  /** Lets the connection pill say `catchingUp` while this feed fetches what it missed. */
  connection?: ConnectionStore;
  clock?: Clock;
}

/**
 * `loading`: nothing yet. `failed`: the first snapshot failed; it is tried again with growing pauses unless the server refused it.
 * `ready`: there is something to show. `stale`: it may be old, the feed is fetching what it missed. `error`: the server refused to go on
 * (signed out, not allowed, not there): what is on screen stays, `refresh()` tries again.
 */
export type FeedState<S> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'ready'; readonly state: S; readonly stale: boolean; readonly error?: unknown };

export interface Feed<S> extends Readable<FeedState<S>>, Disposable {
  /** Fetches the snapshot again and follows from there; what is on screen stays meanwhile. */
  refresh(): void;
  /** A local patch, such as a pending message. The next snapshot replaces it. Nothing happens before `ready`. */
  update(patch: (state: S) => S): void;
}

/** The cursor of a snapshot whose topic is all ephemeral (`admin.overview`): nothing is numbered, so nothing is resumed. Needs `isEphemeral: () => true`. */
export const NO_CURSOR = '';
