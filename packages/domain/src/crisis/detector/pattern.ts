import type { Token } from './tokens.ts';

/**
 * A phrase to look for. Words stand for themselves; `a|b` is either; `a?` may be missing; `_3` is up to three words of any kind; `@name` is a class
 * of words; `{a b/c}` is either of two phrases. A phrase never reaches past the end of a sentence.
 */
interface Element {
  words: ReadonlySet<string>;
  optional: boolean;
  /** Words of any kind that may stand before this element. */
  gap: number;
}

export interface Pattern {
  id: string;
  elements: readonly Element[];
}

/** Where a pattern was found: tokens from `start` up to, not including, `end`. */
export interface Match {
  id: string;
  start: number;
  end: number;
  /** The words that count, where not all from `start` to `end` do. */
  words?: readonly number[];
}

/** More words than any class has. */
const CLASSES_MAX = 1000;

export type Classes = Readonly<Record<string, string>>;

function words(text: string, classes: Classes): string[] {
  return text.split('|').flatMap((word) => (word.startsWith('@') ? words(classes[word.slice(1)] ?? missing(word), classes) : [word]));
}

function missing(word: string): never {
  throw new Error(`the lexicon has no class ${word}`);
}

export function compile(id: string, source: string, classes: Classes): Pattern {
  const elements: Element[] = [];
  let gap = 0;
  for (const part of source.trim().split(/\s+/u)) {
    if (/^_\d$/u.test(part)) {
      gap = Number(part.slice(1));
      continue;
    }
    const optional = part.endsWith('?');
    elements.push({ words: new Set(words(optional ? part.slice(0, -1) : part, classes)), optional, gap });
    gap = 0;
  }
  if (elements[0] === undefined || elements[0].optional || elements[0].gap > 0) throw new Error(`a phrase must begin with a word: ${source}`);
  return { id, elements };
}

/** Where the rest of a pattern ends when it goes on at this token, or -1. */
function follow(pattern: Pattern, index: number, tokens: readonly Token[], at: number, sentence: number): number {
  const element = pattern.elements[index];
  if (element === undefined) return at;
  for (let skip = 0; skip <= element.gap; skip += 1) {
    const token = tokens[at + skip];
    if (token === undefined || token.sentence !== sentence) break;
    if (!element.words.has(token.word)) continue;
    const end = follow(pattern, index + 1, tokens, at + skip + 1, sentence);
    if (end !== -1) return end;
  }
  return element.optional ? follow(pattern, index + 1, tokens, at, sentence) : -1;
}

/** Words that nearly every message has: they tell nothing about which phrases it may hold. */
const COMMONPLACE: ReadonlySet<string> = new Set(
  'i the a my is am not to it of and in on me will going have be do that this with for so was at up he she they you can just like what when if but or que de la el no se en y a un una los las mi lo ya es con por'.split(
    ' ',
  ),
);

/** The element that a text holds most rarely: without it the phrase cannot be there. */
function rarest({ elements }: Pattern): Element {
  const cost = ({ words }: Element): number => words.size + ([...words].some((word) => COMMONPLACE.has(word)) ? CLASSES_MAX : 0);
  return elements.filter((element) => !element.optional).reduce((best, element) => (cost(element) < cost(best) ? element : best));
}

const gather = (patterns: readonly Pattern[], wordsIn: (pattern: Pattern) => Iterable<string>): Map<string, Pattern[]> => {
  const byWord = new Map<string, Pattern[]>();
  for (const pattern of patterns)
    for (const word of wordsIn(pattern)) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [pattern]);
      else known.push(pattern);
    }
  return byWord;
};

/** Finds every phrase of a set in a text. Only phrases whose rarest word is in the text are tried, so the cost grows with the text and hardly with the set. */
export function createFinder(patterns: readonly Pattern[]): (tokens: readonly Token[]) => Match[] {
  const byFirst = gather(patterns, (pattern) => pattern.elements[0]?.words ?? []);
  const byRarest = gather(patterns, (pattern) => rarest(pattern).words);
  return (tokens) => {
    const found: Match[] = [];
    const spoken = new Set(tokens.map((token) => token.word));
    const possible = new Set<Pattern>();
    for (const word of spoken) for (const pattern of byRarest.get(word) ?? []) possible.add(pattern);
    const byWord = new Map<string, Pattern[]>();
    for (const word of spoken)
      byWord.set(
        word,
        (byFirst.get(word) ?? []).filter((pattern) => possible.has(pattern)),
      );
    for (const [start, token] of tokens.entries()) {
      for (const pattern of byWord.get(token.word) ?? []) {
        const end = follow(pattern, 1, tokens, start + 1, token.sentence);
        if (end !== -1) found.push({ id: pattern.id, start, end });
      }
    }
    return found;
  };
}

/** Every plain word that a pattern names. */
export const wordsOf = (pattern: Pattern): string[] => pattern.elements.flatMap((element) => [...element.words]);
