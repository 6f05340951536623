/** Which of some numbered things a word stands in, in their order: lists of numbers, which a garbage collection has not to walk through. */
export class WordIndex {
  readonly #places = new Map<string, number>();
  readonly #starts: Uint32Array;
  readonly #things: Uint32Array;

  /** `words`: of each thing, from 0 on. */
  constructor(words: readonly ReadonlySet<string>[]) {
    const byWord = new Map<string, number[]>();
    for (const [thing, each] of words.entries())
      for (const word of each) {
        const known = byWord.get(word);
        if (known === undefined) byWord.set(word, [thing]);
        else known.push(thing);
      }
    const lists = [...byWord.values()];
    this.#things = Uint32Array.from(lists.flat());
    this.#starts = new Uint32Array(lists.length + 1);
    for (const [at, list] of lists.entries()) this.#starts[at + 1] = (this.#starts[at] ?? 0) + list.length;
    for (const [at, word] of [...byWord.keys()].entries()) this.#places.set(word, at);
  }

  of(word: string): Uint32Array {
    const place = this.#places.get(word);
    return place === undefined ? NOTHING : this.#things.subarray(this.#starts[place], this.#starts[place + 1]);
  }
}

const NOTHING = new Uint32Array(0);
