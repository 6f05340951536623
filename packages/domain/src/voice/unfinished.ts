import type { Language } from '@ezri/contract';

/** Words that hardly ever end a sentence. Engines put a full stop behind them all the same. */
const OPEN_ENDS: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:and|but|or|(?<!(?:think|hope|guess|believe|say|suppose) )so|because|cause|which|who|when|while|if|than|as|a|an|the|my|your|his|our|their|these|to|of|from|with|about|into|between|i|i'?m|i'?ve|i'?d|we're|they're|he's|she's|just|very|um|uh|er|i mean|i want to|kind of|sort of)$/iu,
  es: /(?<!\p{L})(?:y|e|o|u|pero|porque|que|cuando|mientras|si|como|aunque|donde|quien|entonces|pues|un|una|unos|unas|el|la|los|las|mi|mis|tu|su|sus|a|al|de|del|en|con|sin|por|para|sobre|hasta|desde|voy a|quiero|muy|tan|eh|o sea|es que)$/iu,
};

/** Whether these words end like a sentence that the speaker has not finished. */
export function isUnfinished(text: string, language: Language): boolean {
  const said = text.replaceAll(/[’‘]/gu, "'").trim();
  if (said === '' || /[?!。！？]["'”’»)]*$/u.test(said)) return false;
  if (/(?:…|\.{2,}|[,;:—–-])$/u.test(said)) return true;
  return OPEN_ENDS[language].test(said.replace(/[.\s]+$/u, ''));
}
