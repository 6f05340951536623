import { formatCursor, parseCursor, type Cursor, type Position } from '@ezri/contract';
import { createAgain } from './again.ts';
import type { BackoffBounds } from './backoff.ts';
import { systemClock } from './clock.ts';
import type { Feed, FeedHandlers, FeedOptions, FeedState } from './feed-types.ts';
import { isFinal, refusalOf } from './refusal.ts';
import { headOf, judge } from './sequence.ts';
import { createStore } from './store.ts';

export const FEED_RETRY: BackoffBounds = { minMs: 100, baseMs: 500, maxMs: 20_000 };
/** A snapshot that has not come by then is asked for again. */
export const SNAPSHOT_TIMEOUT_MS = 20_000;
/** How long the server may be ahead of us, by its own word, before we take what is missing for lost (REALTIME.md, read path 5). */
export const BEHIND_MS = 2_000;

/** The one way to follow a topic: snapshot, then the events after its cursor, folded into it. Starts at once; dispose it to stop. */
export function createFeed<S, E extends { type: string }>(options: FeedOptions<S, E>): Feed<S> {
  const clock = options.clock ?? systemClock();
  const store = createStore<FeedState<S>>({ status: 'loading' });
  const again = createAgain(FEED_RETRY, clock);
  /** What was begun under an older number is no longer listened to. */
  let generation = 0;
  let cursor: Cursor = '';
  let last: Position | null = null;
  let head = 0;
  /** Where a hole was being repaired. The same hole again: the server does not have what is missing, only a snapshot helps. */
  let repairedAt: number | null = null;
  let end = (): void => undefined;
  let cancelBehind: (() => void) | null = null;
  let caughtUp: (() => void) | null = null;
  let disposed = false;

  const markStale = (stale: boolean): void => {
    const now = store.get();
    if (now.status !== 'ready') return;
    if (stale) caughtUp ??= options.connection?.catchUp() ?? null;
    else {
      caughtUp?.();
      caughtUp = null;
    }
    if (now.stale !== stale) store.set({ status: 'ready', state: now.state, stale });
  };
  const stop = (): void => {
    generation += 1;
    again.cancel();
    cancelBehind?.();
    cancelBehind = null;
    end();
    end = () => undefined;
  };
  /** The server will not go on, and asking again would not change that: what is on screen stays, and says so. */
  const giveUp = (error: unknown): void => {
    stop();
    caughtUp?.();
    caughtUp = null;
    const now = store.get();
    store.set(now.status === 'ready' ? { status: 'ready', state: now.state, stale: true, error } : { status: 'failed', error });
  };

  const fetchSnapshot = (): void => {
    stop();
    const mine = generation;
    const request = new AbortController();
    const cancelTimeout = clock.after(SNAPSHOT_TIMEOUT_MS, () => fail(new Error('the snapshot took too long')));
    end = () => {
      cancelTimeout();
      request.abort();
    };
    const fail = (error: unknown): void => {
      if (mine !== generation) return;
      options.onError?.(error);
      if (mine !== generation) return;
      if (isFinal(error)) return giveUp(error);
      stop();
      if (store.get().status !== 'ready') store.set({ status: 'failed', error });
      again.later(fetchSnapshot);
    };
    const succeed = (snapshot: S & { cursor: Cursor }): void => {
      if (mine !== generation) return;
      cancelTimeout();
      cursor = snapshot.cursor;
      last = parseCursor(cursor);
      head = last?.seq ?? 0;
      repairedAt = null;
      markStale(false);
      store.set({ status: 'ready', state: snapshot, stale: false });
      if (mine === generation) follow();
    };
    // Inside a promise, so that a query that throws at once fails like any other.
    Promise.resolve()
      .then(() => options.snapshot({ signal: request.signal }))
      .then(succeed, fail);
  };
  const resync = (): void => {
    stop();
    markStale(true);
    again.now(fetchSnapshot);
  };
  const repair = (): void => {
    if (last === null || repairedAt === last.seq) return resync();
    repairedAt = last.seq;
    stop();
    markStale(true);
    again.now(follow);
  };
  const broken = (error: unknown): void => {
    const mine = generation;
    options.onError?.(error);
    if (mine !== generation) return;
    if (refusalOf(error)?.reason === 'feed.malformedCursor') return resync();
    if (isFinal(error)) return giveUp(error);
    stop();
    markStale(true);
    again.later(follow);
  };
  const watchHead = (seen: number): void => {
    head = Math.max(head, seen);
    if (last === null || head <= last.seq || cancelBehind) return;
    cancelBehind = clock.after(BEHIND_MS, () => {
      cancelBehind = null;
      if (last !== null && head > last.seq) repair();
    });
  };
  const fold = (event: E, position: Position | null): void => {
    const now = store.get();
    if (now.status !== 'ready') return;
    const mine = generation;
    let state: S;
    try {
      state = options.apply(now.state, event);
    } catch (error) {
      options.onError?.(error);
      if (mine === generation) {
        stop();
        markStale(true);
        again.later(fetchSnapshot);
      }
      return;
    }
    if (position) {
      last = position;
      cursor = formatCursor(position);
    }
    store.set({ ...now, state });
  };
  const take = ({ id, data }: { id: string; data: E }): void => {
    if (data.type === 'reset') return resync();
    const beat = headOf(data);
    const { verdict, position } = judge(last, id, beat !== null || options.isEphemeral?.(data) === true);
    if (verdict === 'newLife') return resync();
    if (verdict === 'hole') return repair();
    if (verdict === 'drop') return;
    if (verdict === 'apply' || last === null || (beat !== null && beat <= last.seq)) again.succeeded();
    if (verdict === 'pass' && position) watchHead(beat ?? position.seq);
    if (beat === null) fold(data, verdict === 'apply' ? position : null);
  };
  const follow = (): void => {
    stop();
    const mine = generation;
    const guarded = (task: () => void): void => {
      if (mine === generation) task();
    };
    const handlers: FeedHandlers<E> = {
      onStarted: () => guarded(() => markStale(false)),
      onData: (event) => guarded(() => take(event)),
      onError: (error) => guarded(() => broken(error)),
      onComplete: () => guarded(() => broken(new Error('the server ended the subscription'))),
      onConnectionStateChange: ({ state }) => {
        if (state === 'connecting') guarded(() => markStale(true));
      },
    };
    try {
      const subscription = options.subscribe({ after: cursor }, handlers);
      if (mine === generation) end = () => subscription.unsubscribe();
      else subscription.unsubscribe();
    } catch (error) {
      handlers.onError(error);
    }
  };

  fetchSnapshot();

  return {
    get: store.get,
    subscribe: store.subscribe,
    refresh() {
      if (disposed) return;
      markStale(true);
      fetchSnapshot();
    },
    update(patch) {
      const now = store.get();
      if (now.status === 'ready') store.set({ ...now, state: patch(now.state) });
    },
    [Symbol.dispose]() {
      disposed = true;
      stop();
      caughtUp?.();
      caughtUp = null;
      store.clear();
    },
  };
}
