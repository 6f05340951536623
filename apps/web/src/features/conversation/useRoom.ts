import { useSyncExternalStore } from 'react';

/** `short`: a phone with its keyboard open leaves about this little height. `narrow`: a phone upright, where everything stands below everything else. */
export type Room = 'short' | 'narrow' | 'ample';

const QUERIES = { short: '(max-height: 35rem)', narrow: '(max-width: 40rem)' } as const;

const subscribe = (listener: () => void): (() => void) => {
  const queries = Object.values(QUERIES).map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
};

const roomNow = (): Room => (matchMedia(QUERIES.short).matches ? 'short' : matchMedia(QUERIES.narrow).matches ? 'narrow' : 'ample');

/** How much room the screen has for what stands beside the conversation. */
export const useRoom = (): Room => useSyncExternalStore(subscribe, roomNow);
