/**
 * A phrase to look for. Words stand for themselves; `a|b` is either; `a?` may be missing; `_3` is up to three words of any kind; `@name` is a class
 * of words; `{a b/c}` is either of two phrases. A phrase never reaches past the end of a sentence.
 */
export interface Phrase {
  /** What it tells. */
  readonly id: string;
  readonly source: string;
}

export interface Element {
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
  /** Words of any kind that may stand before this element. */
  readonly gap: number;
}

/** Where a phrase was found: tokens from `start` up to, not including, `end`. */
export interface Match {
  id: string;
  start: number;
  end: number;
  /** The words that count, where not all from `start` to `end` do. */
  words?: readonly number[];
}

export type Classes = Readonly<Record<string, string>>;

/** Reads the elements of phrases. Those that are written alike are one object: of a hundred thousand, few differ. */
export class ElementReader {
  readonly #classes: Classes;
  readonly #words = new Map<string, ReadonlySet<string>>();
  readonly #elements = new Map<string, Element>();

  constructor(classes: Classes) {
    this.#classes = classes;
  }

  /** All that differ. */
  get elements(): readonly Element[] {
    return [...this.#elements.values()];
  }

  /** Throws for a class that there is not, and for a phrase that does not begin with a word. */
  read(source: string): readonly Element[] {
    const elements: Element[] = [];
    let gap = 0;
    for (const part of source.trim().split(/\s+/u)) {
      if (/^_\d$/u.test(part)) {
        gap = Number(part.slice(1));
        continue;
      }
      elements.push(this.#element(part, gap));
      gap = 0;
    }
    if (elements[0] === undefined || elements[0].optional || elements[0].gap > 0) throw new Error(`a phrase must begin with a word: ${source}`);
    return elements;
  }

  #element(part: string, gap: number): Element {
    const key = `${gap} ${part}`;
    const known = this.#elements.get(key);
    if (known !== undefined) return known;
    const optional = part.endsWith('?');
    const element = { words: this.#wordsOf(optional ? part.slice(0, -1) : part), optional, gap };
    this.#elements.set(key, element);
    return element;
  }

  #wordsOf(text: string): ReadonlySet<string> {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const words = new Set(this.#spelledOut(text));
    this.#words.set(text, words);
    return words;
  }

  #spelledOut(text: string): string[] {
    return text
      .split('|')
      .flatMap((word) => (word.startsWith('@') ? this.#spelledOut(this.#classes[word.slice(1)] ?? missing(`class ${word}`)) : [word]));
  }
}

export function missing(what: string): never {
  throw new Error(`the lexicon has no ${what}`);
}
