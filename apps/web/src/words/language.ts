import type { Language } from '@ezri/contract';
import { useSyncExternalStore } from 'react';

/** The languages of the interface, each by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };
export const LANGUAGES = ['en', 'es'] as const satisfies readonly Language[];

const KEY = 'ezri.language';
const listeners = new Set<() => void>();

const isLanguage = (text: string | null): text is Language => text !== null && Object.hasOwn(LANGUAGE_NAMES, text);
const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

const chosen = (): Language | null => {
  try {
    const kept = localStorage.getItem(KEY);
    return isLanguage(kept) ? kept : null;
  } catch {
    return null;
  }
};
/** The first of the browser's languages that Ezri speaks. */
const preferred = (): Language => navigator.languages.map(languageOf).find(isLanguage) ?? 'en';

let language: Language = 'en';

function show(next: Language): void {
  language = next;
  document.documentElement.lang = next;
  for (const listener of [...listeners]) listener();
}

/** Applies the language that was chosen on this device, else the browser's. Called once, at the start of the page. */
export const startLanguage = (): void => show(chosen() ?? preferred());

/** Changes every text on the page at once, and is remembered on this device. */
export function setLanguage(next: Language): void {
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage is off: the choice lasts as long as the page.
  }
  show(next);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useLanguage = (): Language => useSyncExternalStore(subscribe, () => language);

/** For dates and times: the browser's own variety of the language (`en-GB`), else the language itself. */
export function useLocale(): string {
  const spoken = useLanguage();
  return navigator.languages.find((tag) => languageOf(tag) === spoken) ?? spoken;
}
