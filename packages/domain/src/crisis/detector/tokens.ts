import { normalise } from './normalise.ts';
import { respell } from './spelling.ts';
import { segment } from './compounds.ts';

/** One word, with where it stands: `start` and `end` in the raw text, the sentence and clause it belongs to, and the quotation it is inside of (0 for none). */
export interface Token {
  word: string;
  start: number;
  end: number;
  sentence: number;
  clause: number;
  quote: number;
}

const WORD = /[a-z0-9$@](?:[a-z0-9$@*!|']*[a-z0-9$@*])?|[\u00df-\uffff]/gu;
const SENTENCE_END = /[!?\n;]|\.[^a-z0-9]*\s|\.\./u;
const CLAUSE_END = /[,:()\u2013\u2014]|\s-\s/u;
/** Words after which the speaker turns: what was negated or told of before does not reach past them. */
const TURNS: ReadonlySet<string> = new Set(['but', 'although', 'though', 'however', 'except', 'pero', 'aunque', 'sino']);
const SPACED_LETTERS_MIN = 3;

/** The words of a text as the lexicon spells them. Contractions, disguises and misspellings are undone; every word keeps its place in the raw text. */
export function tokenise(raw: string): Token[] {
  const { text, from, to } = normalise(raw);
  const tokens: Token[] = [];
  let [sentence, clause, quote, quotes, last] = [0, 0, 0, 0, 0];
  for (const found of text.matchAll(WORD)) {
    const between = text.slice(last, found.index);
    for (const mark of between) {
      if (mark !== '"') continue;
      if (quote === 0) quotes += 1;
      quote = quote === 0 ? quotes : 0;
    }
    if (last > 0 && SENTENCE_END.test(between)) [sentence, clause] = [sentence + 1, clause + 1];
    else if (CLAUSE_END.test(between)) clause += 1;
    last = found.index + found[0].length;
    const place = { start: from[found.index] ?? 0, end: to[last - 1] ?? raw.length, quote };
    for (const word of respell(found[0])) {
      if (TURNS.has(word)) clause += 1;
      const before = tokens.at(-1);
      if (word === 'one' && before?.word === 'no' && before.sentence === sentence) {
        tokens[tokens.length - 1] = { ...before, word: 'nobody', end: place.end };
        continue;
      }
      tokens.push({ word, ...place, sentence, clause });
    }
  }
  return joinSpacedLetters(tokens);
}

/** "k i l l" is one word: a run of single letters is read again as the words it spells. */
function joinSpacedLetters(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    let end = at;
    while (tokens[end]?.word.length === 1) end += 1;
    const first = tokens[at];
    const last = tokens[end - 1];
    const words =
      end - at >= SPACED_LETTERS_MIN
        ? segment(
            tokens
              .slice(at, end)
              .map((token) => token.word)
              .join(''),
          )
        : null;
    if (words !== null && first !== undefined && last !== undefined) {
      joined.push(...words.map((word) => ({ ...first, word, end: last.end })));
      at = end;
    } else {
      const stop = Math.max(end, at + 1);
      joined.push(...tokens.slice(at, stop));
      at = stop;
    }
  }
  return joined;
}
