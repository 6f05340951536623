import type { Language } from '@ezri/contract';
import { ENGLISH } from './words/english.ts';
import { SPANISH } from './words/spanish.ts';
import type { Voice } from './words/voice.ts';

/** What both languages have ("me", "no") is in neither list. \b knows no accents, so the ends of a word are told by letters. */
const word = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu');
const SPANISH_WORDS = word(
  'no me|que|qu[eé]|el|los|las|una|un|estoy|soy|mi|mis|muy|pero|porque|hola|gracias|puedo|siento|quiero|tengo|voy|con|para|por|ya|est[aá]|noche|hoy|s[ií]|adi[oó]s|yo|eres|puedes|c[oó]mo|ayuda|ay[uú]dame|vida|vivir|morir|morirme|matarme|nadie|nada|todo',
);
const ENGLISH_WORDS = word(
  "the|i|i'?m|im|my|is|am|are|and|you|to|it|of|not|have|was|that|this|but|with|for|do|don'?t|can'?t|what|hello|yes|help|want|please|feel",
);
/** Signs that only Spanish has. */
const SPANISH_SIGNS = /[¿¡ñ]/giu;

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

/** The language of the latest message that shows one; what is too short to tell goes on in the language before it, at last in `spoken`. */
export function voiceFor(said: readonly string[], spoken: Language): Voice {
  for (const text of said.toReversed()) {
    const plain = text.replace(/[’‘]/gu, "'");
    const spanish = count(plain, SPANISH_WORDS) + count(plain, SPANISH_SIGNS);
    const english = count(plain, ENGLISH_WORDS);
    if (spanish !== english) return spanish > english ? SPANISH : ENGLISH;
  }
  return spoken === 'es' ? SPANISH : ENGLISH;
}
