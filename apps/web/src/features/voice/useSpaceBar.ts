import { useEffect, useEffectEvent } from 'react';

/** Where a space is a space, or presses what has the keyboard; and dialogs, above which nobody talks. */
const OWN_SPACE = 'input, textarea, select, button, a[href], summary, [contenteditable], [role="menu"], [role="dialog"], [role="alertdialog"]';
const DIALOG = '[role="dialog"], [role="alertdialog"]';

const isOurs = ({ target }: KeyboardEvent): boolean =>
  document.querySelector(DIALOG) === null && !(target instanceof Element && target.closest(OWN_SPACE) !== null);

/** Holds while the space bar is held down, anywhere but where it means something else. */
export function useSpaceBar(active: boolean, onHold: (holding: boolean) => void): void {
  const hold = useEffectEvent(onHold);
  useEffect(() => {
    if (!active) return;
    const end = new AbortController();
    const { signal } = end;
    let holding = false;
    const set = (next: boolean): void => {
      if (next === holding) return;
      holding = next;
      hold(next);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey || !isOurs(event)) return;
      // The page would scroll.
      event.preventDefault();
      set(true);
    };
    const onKeyUp = (event: KeyboardEvent): void => {
      if (event.key === ' ') set(false);
    };
    const letGo = (): void => set(false);
    window.addEventListener('keydown', onKeyDown, { signal });
    window.addEventListener('keyup', onKeyUp, { signal });
    // Whoever leaves the page does not go on holding.
    window.addEventListener('blur', letGo, { signal });
    document.addEventListener('visibilitychange', letGo, { signal });
    return () => {
      end.abort();
      letGo();
    };
  }, [active]);
}
