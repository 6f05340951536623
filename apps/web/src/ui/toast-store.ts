export type ToastTone = 'neutral' | 'ok' | 'danger';

export interface ToastEntry {
  readonly id: number;
  readonly title: string;
  readonly body?: string;
  readonly tone: ToastTone;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Older toasts go when more than this many are on screen. */
export const TOASTS_MAX = 4;

let entries: readonly ToastEntry[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

const set = (next: readonly ToastEntry[]): void => {
  entries = next;
  for (const listener of [...listeners]) listener();
};

export type ToastOptions = Omit<ToastEntry, 'id' | 'title' | 'tone'>;

let quiet = 0;

/** While it runs, toasts that are not about a failure are not shown: on a page where they would cover what matters more. Returns what ends it. */
export function keepQuiet(): () => void {
  quiet += 1;
  set(entries.filter(({ tone }) => tone === 'danger'));
  return () => {
    quiet -= 1;
  };
}

const show =
  (tone: ToastTone) =>
  (title: string, options: ToastOptions = {}): void => {
    if (quiet === 0 || tone === 'danger') set([...entries, { id: nextId++, title, tone, ...options }].slice(-TOASTS_MAX));
  };

/** A short word about something that just happened. Never for what a person must not miss: put that on the page. */
export const toast = { show: show('neutral'), success: show('ok'), error: show('danger') };

export const toasts = {
  get: (): readonly ToastEntry[] => entries,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  dismiss: (id: number): void => set(entries.filter((entry) => entry.id !== id)),
};
