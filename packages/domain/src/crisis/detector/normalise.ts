/** Text made comparable: lower case, no accents, no look-alikes, no invisible characters. `from[i]` and `to[i]` say where in the raw text character i came from. */
export interface Normalised {
  text: string;
  from: number[];
  to: number[];
}

/** Letters of other alphabets that look like Latin ones. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['аαɑ', 'a'],
    ['вβ', 'b'],
    ['сϲ', 'c'],
    ['ԁ', 'd'],
    ['еєε', 'e'],
    ['ɡ', 'g'],
    ['һн', 'h'],
    ['іιӏıї', 'i'],
    ['ј', 'j'],
    ['кκ', 'k'],
    ['ӏℓ', 'l'],
    ['мμ', 'm'],
    ['пո', 'n'],
    ['оοσө', 'o'],
    ['рρ', 'p'],
    ['ѕ', 's'],
    ['тτ', 't'],
    ['υս', 'u'],
    ['νѵ', 'v'],
    ['ѡω', 'w'],
    ['хχ', 'x'],
    ['уγ', 'y'],
  ].flatMap(([many = '', one = '']) => [...many].map((letter) => [letter, one])),
);

/** Pictures that stand for a word of the lexicon. */
const PICTURES: Readonly<Record<string, string>> = {
  '🔫': ' gun ',
  '🔪': ' knife ',
  '💊': ' pills ',
  '🌉': ' bridge ',
  '😂': ' lol ',
  '💀': ' lol ',
  '🤣': ' lol ',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '’': "'",
  '‘': "'",
  '`': "'",
  '…': '.',
};

const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}]/u;
/** Nothing to undo but capitals. */
const PLAIN = /^[\x20-\x5f\x61-\x7e\n]*$/u;
const ASCII_END = 128;

export function normalise(raw: string): Normalised {
  const from: number[] = [];
  const to: number[] = [];
  let text = '';
  let at = 0;
  if (PLAIN.test(raw)) {
    for (; at < raw.length; at += 1) {
      from.push(at);
      to.push(at + 1);
    }
    return { text: raw.toLowerCase(), from, to };
  }
  for (const point of raw) {
    const end = at + point.length;
    for (const letter of replacement(point)) {
      text += letter;
      from.push(at);
      to.push(end);
    }
    at = end;
  }
  return { text, from, to };
}

function replacement(point: string): string {
  if (point.charCodeAt(0) < ASCII_END) return point.toLowerCase();
  const known = PICTURES[point];
  if (known !== undefined) return known;
  if (INVISIBLE.test(point)) return '';
  const plain = point
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  let out = '';
  for (const letter of plain) out += LOOK_ALIKES[letter] ?? (letter.length === 1 ? letter : ' ');
  return out;
}
