import { normalise } from '../../crisis/detector/normalise.ts';

/** Character references that a markdown reader would turn into text. The named ones that matter are invisible. */
const NUMBERED = /&#(?:x([\da-f]{1,6})|(\d{1,7}));?/giu;
const INVISIBLE = /&(?:shy|zwj|zwnj|zerowidthspace|nobreak|wj);?/giu;
const POINT_MAX = 0x10_ffff;
/** Marks of markdown that a reader does not see, and tags. A `<` that never closes is no tag. */
const UNSEEN = /<\/?[a-z][^<>]{0,80}>|[*_~`\\\u00ad]/giu;

const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i', '|': 'l' };

/** Spoken forms in full, so that one phrase is written once. Without an apostrophe only where that is no other word. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:can not|cannot|can't|cant)\b/gu, 'can not'],
  [/\b(?:won't|wont)\b/gu, 'will not'],
  [/\b(?:shan't)\b/gu, 'shall not'],
  [/\b(do|does|did|is|are|was|were|would|could|should|have|has|had|must|need)n'?t\b/gu, '$1 not'],
  [/\b(?:i'm|im)\b/gu, 'i am'],
  [/\b(you|we|they)'?re\b(?<!\bwere)/gu, '$1 are'],
  [/\b(i|you|we|they|would|could|should|might)'ve\b/gu, '$1 have'],
  [/\b(\w+)'ll\b/gu, '$1 will'],
  [/\b(i|you|he|she|we|they|it|that|there|nobody|everyone|everybody|who)'d\b/gu, '$1 would'],
  [/\b(that|it|he|she|there|here|what|who|where|everything|nothing|nobody|everyone|everybody)'s\b/gu, '$1 is'],
  [/\blet's\b/gu, 'let us'],
  [/\b(?:gonna|going 2)\b/gu, 'going to'],
  [/\bwanna\b/gu, 'want to'],
  [/\bno one\b/gu, 'nobody'],
];

const decode = (raw: string): string =>
  raw.includes('&')
    ? raw
        .replace(NUMBERED, (whole, hex: string | undefined, decimal: string | undefined) => {
          const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
          return point > 0 && point <= POINT_MAX ? String.fromCodePoint(point).toWellFormed() : whole;
        })
        .replace(INVISIBLE, '')
    : raw;

/** What a reader sees of a text, in lower case, with no accents and no letters that only look like Latin ones; its punctuation is still there. */
export const plain = (raw: string): string => normalise(decode(raw).replace(UNSEEN, '')).text;

/** The words alone, one space between them: what the rules of phrases read. */
export function wordsOf(seen: string): string {
  let words = /['’]|nt\b|re\b|gonna|wanna|\bim\b|no one|not\b/u.test(seen)
    ? SHORT.reduce((text, [short, long]) => text.replace(short, long), seen)
    : seen;
  if (/[a-z][0-9@$!|][a-z]/u.test(words)) words = words.replace(/(?<=[a-z])[013457@$!|](?=[a-z])/gu, (mark) => LEET[mark] ?? mark);
  return words
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** The same text with what stands inside of words left out, "ther-apist"; null when nothing does. */
export function mended(seen: string): string | null {
  const whole = seen.replace(/(?<=[a-z])[^a-z0-9\s'’@](?=[a-z])/gu, '');
  return whole === seen ? null : whole;
}
