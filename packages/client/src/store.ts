/** A value that changes, in the shape that React's `useSyncExternalStore` takes: `get` returns the same object until something changed. */
export interface Readable<T> {
  get(): T;
  /** Calls `listener` after every change. Returns what stops it. */
  subscribe(listener: () => void): () => void;
}

export interface Store<T> extends Readable<T> {
  set(next: T): void;
  clear(): void;
}

export function createStore<T>(initial: T): Store<T> {
  const listeners = new Set<() => void>();
  let value = initial;
  return {
    get: () => value,
    subscribe(listener) {
      // A wrapper of its own for each call: the same function subscribed twice is two subscriptions.
      const entry = () => listener();
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    clear: () => listeners.clear(),
  };
}
