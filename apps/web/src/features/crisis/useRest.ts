import { useEffect, useState } from 'react';

/** How long buttons take no press after a step ended, in milliseconds: the second half of a double tap was not meant for what stands there now. */
export const REST_MS = 500;

/** True for `REST_MS` after `busy` ended. */
export function useRest(busy: boolean): boolean {
  const [wasBusy, setWasBusy] = useState(busy);
  const [resting, setResting] = useState(false);
  if (wasBusy !== busy) {
    setWasBusy(busy);
    setResting(!busy);
  }
  useEffect(() => {
    if (!resting) return;
    const timer = setTimeout(() => setResting(false), REST_MS);
    return () => clearTimeout(timer);
  }, [resting]);
  return resting;
}
