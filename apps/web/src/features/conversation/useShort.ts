import { useSyncExternalStore } from 'react';

/** A phone with its keyboard open leaves about this little. */
const SHORT = '(max-height: 35rem)';

const subscribe = (listener: () => void): (() => void) => {
  const query = matchMedia(SHORT);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Whether there is so little height that every part has to make do with its least. */
export const useShort = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(SHORT).matches);
