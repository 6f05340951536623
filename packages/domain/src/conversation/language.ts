import { Language } from '@ezri/contract';

export type { Language };
/** The languages in which Ezri has written passages of its own (ISO 639). */
export const LANGUAGES = Language.options;

/** What both languages have ("me", "no", "a") is in neither list. Accents may be missing: people in distress type as they can. */
const WORDS: Record<Language, RegExp> = {
  en: /(?<!\p{L})(?:the|i|i'?m|im|my|is|am|are|and|you|to|it|of|not|have|was|that|this|but|with|for|do|don'?t|can'?t|what|hello|yes|help|want|please|feel)(?!\p{L})/giu,
  es: /[¿¡ñ]|(?<!\p{L})(?:no me|que|qu[eé]|el|los|las|una|un|estoy|soy|mi|mis|muy|pero|porque|hola|gracias|puedo|siento|quiero|tengo|voy|con|para|por|ya|est[aá]|noche|hoy|s[ií]|adi[oó]s|yo|eres|puedes|c[oó]mo|ayuda|ay[uú]dame|vida|vivir|morir|morirme|matarme|nadie|nada|todo)(?!\p{L})/giu,
};

/** The language a text is written in; `before`, the one spoken until then, when it does not tell ("ok", "…"). */
export function languageOf(text: string, before: Language = 'en'): Language {
  const plain = text.replace(/[’‘]/gu, "'");
  const [english, spanish] = [plain.match(WORDS.en)?.length ?? 0, plain.match(WORDS.es)?.length ?? 0];
  return english === spanish ? before : spanish > english ? 'es' : 'en';
}
