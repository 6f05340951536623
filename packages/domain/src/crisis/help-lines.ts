import type { Category, HelpLine } from '@ezri/contract';
import { HELP_LINES_AMERICAS } from './help-lines-americas.ts';
import { HELP_LINES_EUROPE } from './help-lines-europe.ts';
import { HELP_LINES_PACIFIC } from './help-lines-pacific.ts';

/** An entry that was compared with no page for so many days is stale, and a test fails. */
export const STALE_AFTER_DAYS = 365;

/** Lists help lines of more than a hundred countries; shown last everywhere, and alone when the country is unknown or has no entry here. */
export const FIND_A_HELP_LINE: HelpLine = {
  id: 'findahelpline',
  name: 'Find A Helpline',
  country: null,
  languages: ['en'],
  hours: 'A directory, open at any time; each line has its own hours',
  channels: [{ kind: 'web', label: 'findahelpline.com', href: 'https://findahelpline.com' }],
  verifiedAt: '2026-11-22',
  source: 'https://findahelpline.com/AU',
};

/**
 * Every help line Ezri knows, the directory included. What no public page confirmed is left out: the directory is better than a dead line.
 * `verifiedAt` is the day on which an entry was last compared with its `source`, a public page that names it, in a stored copy that may be older than that day.
 * Nobody has called these lines: before going live in a country, somebody must (docs/help-lines.md).
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
