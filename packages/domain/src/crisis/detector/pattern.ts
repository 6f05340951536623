import type { Token } from './tokens.ts';

/**
 * A phrase to look for. Words stand for themselves; `a|b` is either; `a?` may be missing; `_3` is up to three words of any kind; `stem~` is any word
 * that begins so; `@name` is a class of words. A phrase never reaches past the end of a sentence.
 */
interface Element {
  words: ReadonlySet<string>;
  stems: readonly string[];
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
}

export type Classes = Readonly<Record<string, string>>;

const STEM_KEY = 3;

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
    const all = words(optional ? part.slice(0, -1) : part, classes);
    elements.push({
      words: new Set(all.filter((word) => !word.endsWith('~'))),
      stems: all.filter((word) => word.endsWith('~')).map((word) => word.slice(0, -1)),
      optional,
      gap,
    });
    gap = 0;
  }
  if (elements[0] === undefined || elements[0].optional || elements[0].gap > 0) throw new Error(`a phrase must begin with a word: ${source}`);
  return { id, elements };
}

const fits = (element: Element, word: string): boolean => element.words.has(word) || element.stems.some((stem) => word.startsWith(stem));

/** Where the rest of a pattern ends when it goes on at this token, or -1. */
function follow(pattern: Pattern, index: number, tokens: readonly Token[], at: number, sentence: number): number {
  const element = pattern.elements[index];
  if (element === undefined) return at;
  for (let skip = 0; skip <= element.gap; skip += 1) {
    const token = tokens[at + skip];
    if (token === undefined || token.sentence !== sentence) break;
    if (!fits(element, token.word)) continue;
    const end = follow(pattern, index + 1, tokens, at + skip + 1, sentence);
    if (end !== -1) return end;
  }
  return element.optional ? follow(pattern, index + 1, tokens, at, sentence) : -1;
}

/** Finds every phrase of a set in a text. Phrases are looked up by their first word, so the cost grows with the text and hardly with the set. */
export function createFinder(patterns: readonly Pattern[]): (tokens: readonly Token[]) => Match[] {
  const byWord = new Map<string, Pattern[]>();
  const byStem = new Map<string, Pattern[]>();
  const put = (map: Map<string, Pattern[]>, key: string, pattern: Pattern): void => void map.set(key, [...(map.get(key) ?? []), pattern]);
  for (const pattern of patterns) {
    for (const word of pattern.elements[0]?.words ?? []) put(byWord, word, pattern);
    for (const stem of pattern.elements[0]?.stems ?? []) put(byStem, stem.slice(0, STEM_KEY), pattern);
  }
  return (tokens) => {
    const found: Match[] = [];
    tokens.forEach((token, start) => {
      for (const list of [byWord.get(token.word), byStem.get(token.word.slice(0, STEM_KEY))]) {
        for (const pattern of list ?? []) {
          const end = follow(pattern, 0, tokens, start, token.sentence);
          if (end !== -1) found.push({ id: pattern.id, start, end });
        }
      }
    });
    return found;
  };
}

/** Every plain word that a pattern names. */
export const wordsOf = (pattern: Pattern): string[] => pattern.elements.flatMap((element) => [...element.words]);
