import { useSyncExternalStore } from 'react';

export const THEMES = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** The same key as public/theme.js. */
const KEY = 'ezri.theme';
const DARK = '(prefers-color-scheme: dark)';
const listeners = new Set<() => void>();

const stored = (): ThemeChoice => {
  try {
    const choice = localStorage.getItem(KEY);
    return choice === 'light' || choice === 'dark' ? choice : 'system';
  } catch {
    return 'system';
  }
};

let choice: ThemeChoice = stored();

function show(): void {
  const dark = choice === 'dark' || (choice === 'system' && matchMedia(DARK).matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

/** Applies the remembered theme and follows the system's. Called once, at the start of the page. */
export function startTheme(): void {
  show();
  matchMedia(DARK).addEventListener('change', show);
}

export function setTheme(next: ThemeChoice): void {
  choice = next;
  try {
    if (next === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, next);
  } catch {
    // Storage is off: the choice lasts as long as the page.
  }
  show();
  for (const listener of [...listeners]) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What the person chose, not what it comes to. */
export const useTheme = (): ThemeChoice => useSyncExternalStore(subscribe, () => choice);
