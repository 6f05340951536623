import type { Readable } from '@ezri/client';
import { useEffect, useRef, type RefObject } from 'react';

/** Keeps the custom property `--level` (0 to 1) of an element at the level, without a render for each change. */
export function useLevelStyle<Part extends HTMLElement>(level: Readable<number>): RefObject<Part | null> {
  const ref = useRef<Part>(null);
  useEffect(() => {
    const show = (): void => ref.current?.style.setProperty('--level', level.get().toFixed(2));
    show();
    return level.subscribe(show);
  }, [level]);
  return ref;
}
