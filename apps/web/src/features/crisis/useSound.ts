import { useState } from 'react';

const KEY = 'ezri.alertSound';

const stored = (): boolean => {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
};

/** Whether this browser rings for a new alert; off until somebody turns it on. */
export function useSound(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(stored);
  const choose = (next: boolean) => {
    setOn(next);
    try {
      localStorage.setItem(KEY, next ? 'on' : 'off');
    } catch {
      // Storage is off: the choice lasts as long as the page.
    }
  };
  return [on, choose];
}
