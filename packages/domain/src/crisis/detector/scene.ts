import type { Signal } from './signals.ts';

/** The signals of a text that count, and quick questions about them. */
export interface Scene {
  /** Signals that are meant: not denied, not told as a story, not long past. */
  live: readonly Signal[];
  /** Live signals of any of these concepts. */
  of: (...concepts: string[]) => Signal[];
  has: (...concepts: string[]) => boolean;
  /** How many words the message has. */
  words: number;
  all: readonly Signal[];
}

export function sceneOf(signals: readonly Signal[], words: number): Scene {
  const live = signals.filter((signal) => !signal.negated && !signal.fiction && !signal.past);
  const present = new Set(live.map((signal) => signal.concept));
  const of = (...concepts: string[]): Signal[] =>
    concepts.some((concept) => present.has(concept)) ? live.filter((signal) => concepts.includes(signal.concept)) : [];
  return { live, of, has: (...concepts) => of(...concepts).length > 0, words, all: signals };
}
