import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Within this many pixels of the end a reader counts as being there. */
const END_PX = 64;

export interface StickToEnd {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Something came in below what is on screen. */
  readonly hasUnseen: boolean;
  toEnd(): void;
  onScroll(): void;
}

/** Keeps a list at its end while the reader is there, and leaves it alone when they have scrolled up. `content` changes with every change; `newest` with every new entry. */
export function useStickToEnd(content: unknown, newest: string | undefined): StickToEnd {
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const seen = useRef(newest);
  const [hasUnseen, setUnseen] = useState(false);

  const toEnd = useCallback((): void => {
    const list = scroller.current;
    if (list) list.scrollTop = list.scrollHeight;
    atEnd.current = true;
    setUnseen(false);
  }, []);
  const onScroll = useCallback((): void => {
    const list = scroller.current;
    if (!list) return;
    atEnd.current = list.scrollHeight - list.scrollTop - list.clientHeight <= END_PX;
    if (atEnd.current) setUnseen(false);
  }, []);

  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
    else if (seen.current !== newest) setUnseen(true);
    seen.current = newest;
  }, [content, newest, toEnd]);

  // The keyboard of a phone, or the safety panel, takes room away: the end stays in sight.
  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) toEnd();
    });
    observer.observe(list);
    return () => observer.disconnect();
  }, [toEnd]);

  return { scroller, hasUnseen, toEnd, onScroll };
}
