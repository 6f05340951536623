import { ENGLISH } from './words/english.ts';
import { SPANISH } from './words/spanish.ts';
import type { Voice } from './words/voice.ts';

const SPANISH_WORDS =
  /[¿¡ñ]|\b(?:que|qué|el|los|las|una|estoy|me|mi|mis|muy|pero|porque|hola|gracias|no puedo|siento|quiero|tengo|con|para|por|ya|esta|está|noche|hoy|sí|adiós|yo|eres|puedes|cómo)\b/giu;
const ENGLISH_WORDS = /\b(?:the|i|my|is|am|and|you|to|it|of|not|have|was|that|but|with|for|do|what|hello|yes)\b/giu;

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

/** The language of the latest message that shows one; what is too short to tell goes on in the language before it. */
export function voiceFor(said: readonly string[]): Voice {
  for (const text of said.toReversed()) {
    const [spanish, english] = [count(text, SPANISH_WORDS), count(text, ENGLISH_WORDS)];
    if (spanish !== english) return spanish > english ? SPANISH : ENGLISH;
  }
  return ENGLISH;
}
