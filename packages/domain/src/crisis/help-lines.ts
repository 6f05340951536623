import type { Category, HelpLine } from '@ezri/contract';
import { HELP_LINES_AMERICAS } from './help-lines-americas.ts';
import { HELP_LINES_EUROPE } from './help-lines-europe.ts';
import { HELP_LINES_PACIFIC } from './help-lines-pacific.ts';

/** After this many days without a check against its source an entry is stale, and a test fails. */
export const STALE_AFTER_DAYS = 365;

/** Lists help lines of every country; shown when the country is unknown or has no entry here. */
export const FIND_A_HELP_LINE: HelpLine = {
  id: 'findahelpline',
  name: 'Find A Helpline',
  country: null,
  languages: ['en', 'es'],
  hours: 'A directory, open at any time; each line has its own hours',
  channels: [{ kind: 'web', label: 'findahelpline.com', href: 'https://findahelpline.com' }],
  verifiedAt: '2026-11-22',
  source: 'https://findahelpline.com',
};

/**
 * Every help line Ezri knows, the directory included. A number that could not be confirmed is left out: the directory is better than a dead line.
 * `verifiedAt` is the day an entry was compared with public pages about it; whoever runs Ezri for real calls each line before going live.
 */
export const HELP_LINES: readonly HelpLine[] = [...HELP_LINES_AMERICAS, ...HELP_LINES_EUROPE, ...HELP_LINES_PACIFIC, FIND_A_HELP_LINE];

/** Lines for one kind of trouble, put first when the category is theirs. Everything else is a general crisis line. */
const SPECIAL: Readonly<Record<string, Category>> = {
  'us-ndvh': 'abuse',
  'es-016': 'abuse',
  'gb-refuge': 'abuse',
  'us-samhsa': 'substance',
};

/** The help lines of a country (two letters, any case), those for the category first, the directory last; the directory alone when the country is unknown. */
export function helpLinesFor(country: string | null, category: Category | null): HelpLine[] {
  const wanted = country?.toUpperCase();
  const there = HELP_LINES.filter((line) => line.country !== null && line.country === wanted);
  const special = there.filter((line) => SPECIAL[line.id] !== undefined && SPECIAL[line.id] === category);
  const general = there.filter((line) => SPECIAL[line.id] === undefined);
  return [...special, ...general, FIND_A_HELP_LINE];
}

/** The entries that were last checked more than STALE_AFTER_DAYS before `now` (milliseconds since the epoch). */
export function staleHelpLines(now: number): HelpLine[] {
  const dayMs = 24 * 60 * 60 * 1000;
  return HELP_LINES.filter((line) => now - Date.parse(line.verifiedAt) > STALE_AFTER_DAYS * dayMs);
}
