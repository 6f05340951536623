/** FNV-1a over UTF-16 units: the same history always makes the same choices. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Sentences, each with its closing mark, without the space around it. */
export const sentencesOf = (text: string): string[] => (text.match(/[^.!?]+[.!?]+(?=\s|$)/gu) ?? [text]).map((sentence) => sentence.trim());

export interface Chooser {
  /** The next line of a bank that repeats no sentence said lately, filled in; null when every line would. */
  pick: (bank: readonly string[], filled?: Readonly<Record<string, string>>) => string | null;
  chance: (outOf: number) => boolean;
}

/** `said` are the companion's latest replies, none of whose sentences may come again. */
export function createChooser(seed: number, said: readonly string[]): Chooser {
  const used = new Set(said.flatMap(sentencesOf));
  let state = seed === 0 ? 1 : seed;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return {
    chance: (outOf) => next() % outOf === 0,
    pick: (bank, filled = {}) => {
      const start = next();
      for (let at = 0; at < bank.length; at += 1) {
        const line = (bank[(start + at) % bank.length] ?? '').replace(/\{(\w+)\}/gu, (_, key: string) => filled[key] ?? '');
        const sentences = sentencesOf(line);
        if (sentences.some((sentence) => used.has(sentence))) continue;
        for (const sentence of sentences) used.add(sentence);
        return line;
      }
      return null;
    },
  };
}
