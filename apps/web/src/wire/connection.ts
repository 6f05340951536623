import type { ConnectionState, ConnectionStore } from '@ezri/client';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Line } from './line.ts';

const LineContext = createContext<Line | null>(null);
export const LineProvider = LineContext.Provider;

/** The signed-in page's line. Only below the part of the app that needs an account. */
export function useLine(): Line {
  const line = useContext(LineContext);
  if (!line) throw new Error('useLine: there is no line here. Use it on pages that need an account.');
  return line;
}

/** For feeds (`connection`), `retrying` and the outbox. */
export const useConnectionStore = (): ConnectionStore => useLine().connection;

/** How the line is now, for `ConnectionPill` and for what waits for it. */
export function useConnection(): ConnectionState {
  const store = useConnectionStore();
  return useSyncExternalStore(store.subscribe, store.get);
}
