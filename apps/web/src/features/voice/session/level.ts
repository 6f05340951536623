import type { Readable } from '@ezri/client';

/** How loud it is, 0 to 1. Changes many times a second: for whoever draws it, not for a render. */
export interface Level extends Readable<number> {
  set(level: number): void;
}

export function createLevel(): Level {
  const listeners = new Set<() => void>();
  let level = 0;
  return {
    get: () => level,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(next) {
      if (next === level) return;
      level = next;
      for (const listener of listeners) listener();
    },
  };
}
