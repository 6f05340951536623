import { useEffect } from 'react';

const withoutCount = (title: string): string => title.replace(/^\(\d+\) /, '');

/** Puts `(3) ` before the page's title while there is something to take; a tab in the background shows it. */
export function useTitleCount(count: number): void {
  useEffect(() => {
    document.title = count > 0 ? `(${count}) ${withoutCount(document.title)}` : withoutCount(document.title);
    return () => {
      document.title = withoutCount(document.title);
    };
  }, [count]);
}
