import { createContext, useContext, useLayoutEffect, useRef, type ReactNode } from 'react';

/** What every dialog that is opened below has on top, in sight however far one has scrolled. `close` closes the dialog. */
type DialogTop = (close: () => void) => ReactNode;

const Context = createContext<DialogTop | null>(null);
export const DialogTopProvider = Context.Provider;

export const panelClass =
  'fixed z-50 inset-x-0 bottom-0 flex max-h-[92dvh] flex-col overflow-hidden rounded-t-xl bg-surface shadow-lift animate-rise focus:outline-none sm:inset-x-auto sm:bottom-auto sm:left-1/2 sm:top-1/2 sm:w-[min(32rem,calc(100vw-2rem))] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-xl border border-line';

/** The page behind. Not Radix's own overlay: that one writes a style element at run time, which our content security policy forbids. */
export const Veil = () => <div data-holds-page aria-hidden className="fixed inset-0 z-40 animate-fade bg-veil" />;

/** The inside of a dialog of any kind. `shows`: which of its contents; another one begins at its top. */
export function DialogInside({ close, shows = '', children }: { close: () => void; shows?: string; children: ReactNode }) {
  const top = useContext(Context);
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [shows]);
  return (
    <>
      {top && <div className="flex shrink-0 justify-end border-b border-line px-6 py-2.5 print:hidden">{top(close)}</div>}
      <div ref={scroller} className="min-h-0 overflow-y-auto p-6">
        {children}
      </div>
    </>
  );
}
