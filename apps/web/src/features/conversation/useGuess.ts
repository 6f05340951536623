import { useEffect, useRef, type RefObject } from 'react';
import type * as Guess from './guess.ts';

const fetchRules = async (): Promise<typeof Guess> => import('./guess.ts');

/**
 * The rules of the detector, fetched while there is a network and kept for when there is none. Null until they are here: then the server's
 * answer decides alone. Without an answer they are asked for again whenever the line or the network comes back.
 */
export function useGuess(online: boolean, load = fetchRules): RefObject<typeof Guess | null> {
  const rules = useRef<typeof Guess | null>(null);
  useEffect(() => {
    const fetchOnce = (): void => {
      if (rules.current) return;
      load().then(
        (module) => {
          rules.current = module;
        },
        () => undefined,
      );
    };
    fetchOnce();
    addEventListener('online', fetchOnce);
    return () => removeEventListener('online', fetchOnce);
  }, [online, load]);
  return rules;
}
