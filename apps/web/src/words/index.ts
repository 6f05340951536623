import type { Language } from '@ezri/contract';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { useLanguage } from './language.ts';

/** Every text of the interface, by noun. English is the measure: another language has the same keys, or the types do not fit. */
export type Words = typeof en;

export const DICTIONARY: Readonly<Record<Language, Words>> = { en, es };

/** The texts in the language of the page: `useWords().shell.signOut`. They change with it at once. */
export const useWords = (): Words => DICTIONARY[useLanguage()];

export { LANGUAGES, LANGUAGE_NAMES, setLanguage, startLanguage, useLanguage, useLocale } from './language.ts';
