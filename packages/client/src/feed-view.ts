import type { ConnectionStore } from './connection.ts';
import type { FeedState } from './feed-types.ts';
import { createStore, type Readable } from './store.ts';

/** What a feed shows, and what it tells the connection pill. Once there is something to show, it never goes blank again. */
export interface FeedView<S> extends Readable<FeedState<S>> {
  ready(state: S): void;
  /** Old or up to date; nothing happens before there is something to show. */
  markStale(stale: boolean): void;
  patch(change: (state: S) => S): void;
  /** The first snapshot failed. Nothing happens when there is something to show. */
  fail(error: unknown): void;
  /** The server will not go on. What is on screen stays, and says so. */
  refuse(error: unknown): void;
  close(): void;
}

export function createFeedView<S>(connection?: ConnectionStore): FeedView<S> {
  const store = createStore<FeedState<S>>({ status: 'loading' });
  let endCatchUp: (() => void) | null = null;
  const caughtUp = (): void => {
    endCatchUp?.();
    endCatchUp = null;
  };
  const fail = (error: unknown): void => {
    if (store.get().status !== 'ready') store.set({ status: 'failed', error });
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    fail,
    ready(state) {
      caughtUp();
      store.set({ status: 'ready', state, stale: false });
    },
    markStale(stale) {
      const now = store.get();
      if (now.status !== 'ready') return;
      if (stale) endCatchUp ??= connection?.catchUp() ?? null;
      else caughtUp();
      if (now.stale !== stale) store.set({ status: 'ready', state: now.state, stale });
    },
    patch(change) {
      const now = store.get();
      if (now.status === 'ready') store.set({ ...now, state: change(now.state) });
    },
    refuse(error) {
      caughtUp();
      const now = store.get();
      if (now.status === 'ready') store.set({ status: 'ready', state: now.state, stale: true, error });
      else fail(error);
    },
    close() {
      caughtUp();
      store.clear();
    },
  };
}
