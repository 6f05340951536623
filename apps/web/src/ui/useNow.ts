import { useEffect, useState } from 'react';

/** The browser's clock in ms since the epoch, renewed every `everyMs`. A hidden tab is left alone by the browser itself. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
