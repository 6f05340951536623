import { useEffect, useRef, type RefObject } from 'react';
import type * as Guess from './guess.ts';

/** The rules of the detector, fetched while there is a network and kept for when there is none. Null until they are here: then the server's answer decides alone. */
export function useGuess(): RefObject<typeof Guess | null> {
  const rules = useRef<typeof Guess | null>(null);
  useEffect(() => {
    import('./guess.ts').then(
      (module) => {
        rules.current = module;
      },
      () => undefined,
    );
  }, []);
  return rules;
}
