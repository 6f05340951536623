/** In which phrases, by their numbers and in their order, a word stands: lists of numbers, which a garbage collection has not to walk through. */
export class WordIndex {
  readonly #slots = new Map<string, number>();
  readonly #starts: Uint32Array;
  readonly #phrases: Uint32Array;

  /** `words`: of each phrase, from 0 on. */
  constructor(words: readonly ReadonlySet<string>[]) {
    const byWord = new Map<string, number[]>();
    for (const [phrase, each] of words.entries())
      for (const word of each) {
        const known = byWord.get(word);
        if (known === undefined) byWord.set(word, [phrase]);
        else known.push(phrase);
      }
    const lists = [...byWord.values()];
    this.#phrases = Uint32Array.from(lists.flat());
    this.#starts = startsOf(lists);
    for (const [at, word] of [...byWord.keys()].entries()) this.#slots.set(word, at);
  }

  of(word: string): Uint32Array {
    const slot = this.#slots.get(word);
    return slot === undefined ? NOTHING : this.#phrases.subarray(this.#starts[slot], this.#starts[slot + 1]);
  }
}

const NOTHING = new Uint32Array(0);

/** Where each list begins when they stand one after the other, and where the last one ends. */
export function startsOf(lists: readonly { readonly length: number }[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  for (const [at, { length }] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  return starts;
}
