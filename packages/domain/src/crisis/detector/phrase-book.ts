import { ElementReader, missing, type Classes, type Element, type Match, type Phrase } from './phrase.ts';
import type { Token } from './tokens.ts';
import { startsOf, WordIndex } from './word-index.ts';

/** More words than any class has. */
const CLASSES_MAX = 1000;

/** Words that nearly every message has: they tell nothing about which phrases it may hold. */
const COMMONPLACE: ReadonlySet<string> = new Set(
  'i the a my is am not to it of and in on me will going have be do that this with for so was at up he she they you can just like what when if but or que de la el no se en y a un una los las mi lo ya es con por'.split(
    ' ',
  ),
);

/** The words of the element that a text holds most rarely: without one of them the phrase cannot be there. */
function rarest(elements: readonly Element[]): ReadonlySet<string> {
  const cost = ({ words }: Element): number => words.size + ([...words].some((word) => COMMONPLACE.has(word)) ? CLASSES_MAX : 0);
  return elements.filter((element) => !element.optional).reduce((best, element) => (cost(element) < cost(best) ? element : best)).words;
}

/**
 * Finds every phrase of a set in a text. Only phrases whose rarest word is in the text are tried, so the cost grows with the text and hardly with the set.
 * Phrases are numbers here, and their elements lists of numbers: the thirty thousand of the lexicon would be 50 MB as objects, and every garbage collection of a server would walk through them.
 */
export class PhraseBook {
  /** Every plain word that a phrase names. */
  readonly words: ReadonlySet<string>;
  readonly #ids: readonly string[];
  /** Each of those that differ, once. */
  readonly #elements: readonly Element[];
  /** Of all phrases, one after the other. */
  readonly #codes: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #byFirst: WordIndex;
  readonly #byRarest: WordIndex;

  /** Throws for a phrase that cannot be read. */
  constructor(phrases: readonly Phrase[], classes: Classes) {
    const reader = new ElementReader(classes);
    const read = phrases.map(({ source }) => reader.read(source));
    this.#elements = reader.elements;
    const codes = new Map(this.#elements.map((element, code) => [element, code]));
    const codeOf = (element: Element): number => codes.get(element) ?? missing('element');
    this.#ids = phrases.map(({ id }) => id);
    this.#codes = Uint32Array.from(read.flat(), codeOf);
    this.#starts = startsOf(read);
    this.words = new Set(this.#elements.flatMap(({ words }) => [...words]));
    this.#byFirst = new WordIndex(read.map(([first]) => first?.words ?? new Set()));
    this.#byRarest = new WordIndex(read.map(rarest));
  }

  find(tokens: readonly Token[]): Match[] {
    const found: Match[] = [];
    const spoken = new Set(tokens.map((token) => token.word));
    const possible = new Set<number>();
    for (const word of spoken) for (const phrase of this.#byRarest.of(word)) possible.add(phrase);
    const byWord = new Map<string, number[]>();
    for (const word of spoken) {
      const begun: number[] = [];
      for (const phrase of this.#byFirst.of(word)) if (possible.has(phrase)) begun.push(phrase);
      byWord.set(word, begun);
    }
    for (const [start, token] of tokens.entries()) {
      for (const phrase of byWord.get(token.word) ?? []) {
        const end = this.#follow(phrase, 1, tokens, start + 1, token.sentence);
        if (end !== -1) found.push({ id: this.#ids[phrase] ?? '', start, end });
      }
    }
    return found;
  }

  #elementOf(phrase: number, index: number): Element | undefined {
    const at = (this.#starts[phrase] ?? 0) + index;
    return at < (this.#starts[phrase + 1] ?? 0) ? this.#elements[this.#codes[at] ?? 0] : undefined;
  }

  /** Where the rest of a phrase ends when it goes on at this token, or -1. */
  #follow(phrase: number, index: number, tokens: readonly Token[], at: number, sentence: number): number {
    const element = this.#elementOf(phrase, index);
    if (element === undefined) return at;
    for (let skip = 0; skip <= element.gap; skip += 1) {
      const token = tokens[at + skip];
      if (token === undefined || token.sentence !== sentence) break;
      if (!element.words.has(token.word)) continue;
      const end = this.#follow(phrase, index + 1, tokens, at + skip + 1, sentence);
      if (end !== -1) return end;
    }
    return element.optional ? this.#follow(phrase, index + 1, tokens, at, sentence) : -1;
  }
}
