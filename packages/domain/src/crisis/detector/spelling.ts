import { VOCABULARY } from '../lexicon/index.ts';
import { segment } from './compounds.ts';
import { ALIASES, CONTRACTIONS, NEVER_MISREAD, OFTEN_MISSPELT } from './spelling-data.ts';

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  $: 's',
  '@': 'a',
  '!': 'i',
  '|': 'l',
};
const COMPOUND_MIN = 6;
/** "Doin" is the shortest. */
const DROPPED_MIN = 4;
/** Shorter words have too many honest neighbours to be guessed at. */
const MISSPELT_MIN = 5;
/** Longer strings are not words. */
const WORD_MAX = 64;

const DELETIONS: ReadonlyMap<string, string> = new Map(
  OFTEN_MISSPELT.flatMap((word) => [[word, word] as const, ...deletions(word).map((cut) => [cut, word] as const)]),
);

const FIRST_LETTERS: ReadonlySet<string> = new Set(OFTEN_MISSPELT.map((word) => word[0] ?? ''));

function deletions(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** One written word as the words of the lexicon: "can't" is [can, not], "k1ll" is [kill], "diiie" is [die], "wannadie" is [want, to, die]. */
export function respell(written: string): string[] {
  const contracted = written.includes("'") ? CONTRACTIONS.get(written) : undefined;
  if (contracted !== undefined) return contracted;
  if (written.endsWith("'s") && VOCABULARY.has(written.slice(0, -2))) return [written.slice(0, -2)];
  const word = written.replaceAll("'", '');
  if (/^\d+$/u.test(word) && !VOCABULARY.has(word)) return [/^(?:19|20)\d\d$/u.test(word) ? 'someyear' : 'somenumber'];
  return (
    known(word) ??
    disguised(word) ??
    stretched(word) ??
    dropped(word) ??
    (word.length >= COMPOUND_MIN ? expand(segment(word)) : null) ??
    misspelt(word) ?? [word]
  );
}

function known(word: string): string[] | null {
  const alias = ALIASES.get(word) ?? CONTRACTIONS.get(word);
  if (alias !== undefined) return alias;
  return VOCABULARY.has(word) ? [word] : null;
}

const expand = (words: string[] | null): string[] | null => words?.flatMap((word) => known(word) ?? [word]) ?? null;

function disguised(word: string): string[] | null {
  if (word.length > WORD_MAX || !/[a-z*]/u.test(word) || !/[0-9$@!|*]/u.test(word)) return null;
  if (word.includes('*')) {
    const fits = OFTEN_MISSPELT.concat(NEVER_MISREAD.masked).find(
      (risk) => risk.length === word.length && risk[0] === word[0] && [...word].every((letter, at) => letter === '*' || letter === risk[at]),
    );
    return fits === undefined ? null : known(fits);
  }
  const plain = [...word].map((letter) => LEET[letter] ?? letter).join('');
  const l = [...word].map((letter) => (letter === '1' ? 'l' : (LEET[letter] ?? letter))).join('');
  return known(plain) ?? known(l) ?? stretched(plain) ?? (plain.length >= COMPOUND_MIN ? expand(segment(plain)) : null);
}

function stretched(word: string): string[] | null {
  if (word.length > WORD_MAX || !/(.)\1/u.test(word)) return null;
  const twice = word.replace(/(.)\1{2,}/gu, '$1$1');
  const once = word.replace(/(.)\1+/gu, '$1');
  const lastOnce = twice.replace(/(.)\1$/u, '$1');
  return known(twice) ?? known(lastOnce) ?? (once === word || /(.)\1\1/u.test(word) || word.length >= MISSPELT_MIN ? known(once) : null);
}

/** "Runnin" and "doin" lost their last letter on purpose. */
const dropped = (word: string): string[] | null =>
  word.length >= DROPPED_MIN && word.endsWith('in') && VOCABULARY.has(`${word}g`) ? [`${word}g`] : null;

/** One letter too many, too few, wrong or swapped, in a word that matters and is not another word. */
function misspelt(word: string): string[] | null {
  if (word.length < MISSPELT_MIN || word.length > WORD_MAX || NEVER_MISREAD.words.has(word) || /\d/u.test(word)) return null;
  if (!FIRST_LETTERS.has(word[0] ?? '')) return null;
  const direct = DELETIONS.get(word);
  if (direct !== undefined) return known(direct) ?? [direct];
  for (const cut of deletions(word)) {
    const near = DELETIONS.get(cut);
    if (near !== undefined && near[0] === word[0]) return known(near) ?? [near];
  }
  return null;
}
