import { CLASSES } from '../lexicon/classes.ts';
import { FIELDS } from '../lexicon/fields.ts';
import { RECIPES, type Recipe } from '../lexicon/recipes.ts';
import type { Match } from './phrase.ts';
import type { Token } from './tokens.ts';

/** How far from a stretch a word still speaks against it. */
const AGAINST_REACH = 10;

const classWords = (name: string): string[] =>
  (CLASSES[name] ?? '').split('|').flatMap((word) => (word.startsWith('@') ? classWords(word.slice(1)) : [word]));

const BY_WORD: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const fields = new Map<string, Set<string>>();
  for (const [field, text] of Object.entries(FIELDS))
    for (const word of text.split(' ').flatMap((item) => (item.startsWith('@') ? classWords(item.slice(1)) : [item]))) {
      const known = fields.get(word) ?? new Set<string>();
      fields.set(word, known.add(field));
    }
  return fields;
})();

type Fields = ReadonlySet<string> | undefined;

/** Finds the recipes of a text: the first shortest stretch of each, in each sentence. */
export function findFields(tokens: readonly Token[]): Match[] {
  const fields: Fields[] = tokens.map((token) => BY_WORD.get(token.word));
  const found: Match[] = [];
  const spoken = new Set(fields.flatMap((known) => (known === undefined ? [] : [...known])));
  for (const one of RECIPES) {
    if (!one.needs.every((need) => spoken.has(need))) continue;
    let last = -1;
    for (let at = 0; at < tokens.length; at += 1) {
      if (fields[at] === undefined) continue;
      const sentence = tokens[at]?.sentence ?? 0;
      if (sentence === last || !one.needs.some((need) => fields[at]?.has(need) === true)) continue;
      const words = stretch(one, tokens, fields, at);
      if (words === null || spokenAgainst(one, tokens, fields, words)) continue;
      last = sentence;
      found.push({ id: one.id, start: at, end: (words.at(-1) ?? at) + 1, words });
    }
  }
  return found;
}

/** The words, one for each need, of the stretch that begins here, or null. Each need takes the first free word after the beginning. */
function stretch({ needs, reach }: Recipe, tokens: readonly Token[], fields: readonly Fields[], from: number): number[] | null {
  const open = [...needs];
  const words: number[] = [];
  const sentence = tokens[from]?.sentence;
  const spoken = new Set<string>();
  for (let at = from; at < from + reach && tokens[at]?.sentence === sentence && open.length > 0; at += 1) {
    const word = tokens[at]?.word ?? '';
    if (spoken.has(word)) continue;
    const need = open.findIndex((name) => fields[at]?.has(name) === true && !(name === 'me' && namesAnother(tokens, fields, at)));
    if (need === -1) continue;
    spoken.add(word);
    open.splice(need, 1);
    words.push(at);
  }
  return open.length === 0 ? words : null;
}

/** "My husband" is not I. */
const namesAnother = (tokens: readonly Token[], fields: readonly Fields[], at: number): boolean =>
  ['my', 'mi', 'mis'].includes(tokens[at]?.word ?? '') && fields[at + 1]?.has('perp') === true;

function spokenAgainst({ not }: Recipe, tokens: readonly Token[], fields: readonly Fields[], words: readonly number[]): boolean {
  const first = words[0] ?? 0;
  const last = words.at(-1) ?? first;
  for (let at = Math.max(0, first - AGAINST_REACH); at <= Math.min(tokens.length - 1, last + AGAINST_REACH); at += 1)
    if (not.some((name) => fields[at]?.has(name) === true)) return true;
  return false;
}
