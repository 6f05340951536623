import type { Feed, FeedState, Readable } from '@ezri/client';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';

const LOADING: FeedState<never> = { status: 'loading' };
const nothing: Readable<FeedState<never>> = { get: () => LOADING, subscribe: () => () => undefined };

export interface Following<S> {
  readonly state: FeedState<S>;
  /** Null until the first effect has run. */
  readonly feed: Feed<S> | null;
}

/**
 * Follows one topic for as long as the component is there: `useFeed(id, () => createFeed({…}))`. A new `key` disposes the old feed and
 * opens another; other changes of `open` do not.
 */
export function useFeed<S>(key: string, open: () => Feed<S>): Following<S> {
  const [held, hold] = useState<{ key: string; feed: Feed<S> } | null>(null);
  const opened = useEffectEvent(open);
  useEffect(() => {
    const feed = opened();
    hold({ key, feed });
    return () => feed[Symbol.dispose]();
  }, [key]);
  const feed = held?.key === key ? held.feed : null;
  const source: Readable<FeedState<S>> = feed ?? nothing;
  const state = useSyncExternalStore(source.subscribe, source.get);
  return { state, feed };
}
