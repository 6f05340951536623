import { formatCursor, parseCursor, type Cursor, type Position } from '@ezri/contract';
import { createAgain } from './again.ts';
import type { BackoffBounds } from './backoff.ts';
import { systemClock } from './clock.ts';
import type { Feed, FeedHandlers, FeedOptions } from './feed-types.ts';
import { createFeedView } from './feed-view.ts';
import { isFinal, refusalOf, retryAfterMs } from './refusal.ts';
import { headOf, judge } from './sequence.ts';

/** As long at most as `RETRY`, for the same reason: when a database is back behind a server that never went away, every screen is to be right within 5 s. */
export const FEED_RETRY: BackoffBounds = { minMs: 100, baseMs: 500, maxMs: 4_000 };
/** A snapshot that has not come by then is asked for again. */
export const SNAPSHOT_TIMEOUT_MS = 20_000;
/** How long the server may be ahead of us, by its own word, before we take what is missing for lost. */
export const BEHIND_MS = 2_000;

/** The one way to follow a topic: snapshot, then the events after its cursor, folded into it. Starts at once; dispose it to stop. */
export function createFeed<S, E extends { type: string }>(options: FeedOptions<S, E>): Feed<S> {
  const clock = options.clock ?? systemClock();
  const view = createFeedView<S>(options.connection);
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
  let disposed = false;

  const stop = (): void => {
    generation += 1;
    again.cancel();
    cancelBehind?.();
    cancelBehind = null;
    end();
    end = () => undefined;
  };
  const giveUp = (error: unknown): void => {
    stop();
    view.refuse(error);
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
      view.fail(error);
      again.later(fetchSnapshot, retryAfterMs(error));
    };
    const succeed = (snapshot: S & { cursor: Cursor }): void => {
      if (mine !== generation) return;
      cancelTimeout();
      cursor = snapshot.cursor;
      last = parseCursor(cursor);
      head = last?.seq ?? 0;
      repairedAt = null;
      view.ready(snapshot);
      if (mine === generation) follow();
    };
    // Inside a promise, so that a query that throws at once fails like any other.
    Promise.resolve()
      .then(() => options.snapshot({ signal: request.signal }))
      .then(succeed, fail);
  };
  const resync = (): void => {
    stop();
    view.markStale(true);
    again.now(fetchSnapshot);
  };
  const repair = (): void => {
    if (last === null || repairedAt === last.seq) return resync();
    repairedAt = last.seq;
    stop();
    view.markStale(true);
    again.now(follow);
  };
  const broken = (error: unknown): void => {
    const mine = generation;
    options.onError?.(error);
    if (mine !== generation) return;
    if (refusalOf(error)?.reason === 'feed.malformedCursor') return resync();
    if (isFinal(error)) return giveUp(error);
    stop();
    view.markStale(true);
    again.later(follow, retryAfterMs(error));
  };
  const watchHead = (seen: number): void => {
    head = Math.max(head, seen);
    if (last === null || head <= last.seq || cancelBehind) return;
    cancelBehind = clock.after(BEHIND_MS, () => {
      cancelBehind = null;
      if (last !== null && head > last.seq) repair();
    });
  };
  const advance = (position: Position): void => {
    [last, cursor] = [position, formatCursor(position)];
  };
  const fold = (event: E, position: Position | null): void => {
    const mine = generation;
    try {
      view.patch((state) => {
        const next = options.apply(state, event);
        if (position) advance(position);
        return next;
      });
    } catch (error) {
      options.onError?.(error);
      if (mine !== generation) return;
      stop();
      view.markStale(true);
      again.later(fetchSnapshot);
    }
  };
  const take = ({ id, data }: { id: string; data: E }): void => {
    if (data.type === 'reset') return resync();
    const beat = headOf(data);
    const skipped = data.type === 'skipped';
    const { verdict, position } = judge(last, id, beat !== null || (!skipped && options.isEphemeral?.(data) === true));
    if (verdict === 'newLife') return resync();
    if (verdict === 'hole') return repair();
    if (verdict === 'drop') return;
    if (verdict === 'apply' || last === null || (beat !== null && beat <= last.seq)) again.succeeded();
    if (verdict === 'pass' && position) watchHead(beat ?? position.seq);
    // Its number counts, so that nothing is missing; there is nothing to show.
    if (skipped) {
      if (position) advance(position);
      return;
    }
    if (beat === null) fold(data, verdict === 'apply' ? position : null);
  };
  const follow = (): void => {
    stop();
    const mine = generation;
    const guarded = (task: () => void): void => {
      if (mine === generation) task();
    };
    const handlers: FeedHandlers<E> = {
      onStarted: () => guarded(() => view.markStale(false)),
      onData: (event) => guarded(() => take(event)),
      onError: (error) => guarded(() => broken(error)),
      onComplete: () => guarded(() => broken(new Error('the server ended the subscription'))),
      onConnectionStateChange: ({ state }) => {
        if (state === 'connecting') guarded(() => view.markStale(true));
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
    get: view.get,
    subscribe: view.subscribe,
    refresh() {
      if (disposed) return;
      view.markStale(true);
      fetchSnapshot();
    },
    update: view.patch,
    [Symbol.dispose]() {
      disposed = true;
      stop();
      view.close();
    },
  };
}
