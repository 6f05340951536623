import type { Language } from '@ezri/contract';
import { createNewWords } from '../browser/new-words.ts';
import { createSynthesis, type SynthesisHandlers, type SynthesisScope } from '../browser/synthesis.ts';
import type { Heard } from '../sound/track.ts';
import type { Speaking } from './speaking.ts';

/** Ezri's voice by the browser, from the sentences as they are written. `spoken`: what was said aloud of replies already, or need not be. */
export function createBrowserSpeaking(
  scope: SynthesisScope,
  { language, spoken, ...handlers }: SynthesisHandlers & { readonly language: Language; readonly spoken: readonly Heard[] },
): Speaking {
  const words = createNewWords();
  for (const { replyId, chars } of spoken) words.skipTo(replyId, chars);
  const synthesis = createSynthesis(scope, language, handlers);
  return {
    written({ replyId, text }) {
      for (const sentence of words.take(replyId, text)) synthesis.say(sentence.replyId, sentence.text, sentence.from);
    },
    interrupt() {
      words.skipAll();
      synthesis.stop();
    },
    close: () => synthesis.close(),
  };
}
