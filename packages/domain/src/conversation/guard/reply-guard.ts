import { checkSentence, CONTEXT_CHARS, type Setting } from './check.ts';
import { plain, wordsOf } from './fold.ts';
import type { RuleId } from './rule.ts';
import { createSentences, type Part } from './sentences.ts';

/** What may be shown now. `broken` names the rules that the next sentence breaks: nothing after `text` may ever be shown. */
export interface Checked {
  text: string;
  broken: readonly RuleId[];
}

export interface ReplyGuard {
  /** Takes a piece of a reply, however it was cut; no character may come in two of them. Once something is broken, nothing more comes out. */
  push(piece: string): Checked;
  /** The reply has ended: what was held back, if it passes. */
  end(): Checked;
}

/**
 * Stands between a model and the screens: text comes out in whole sentences, each of which was checked together with what was shown before it. `opening` is what the
 * reply begins with already: it is context, is not checked again, and sentences of it with which the model begins are left out, as is space at the beginning.
 */
export function createReplyGuard(setting: Setting, opening = ''): ReplyGuard {
  const sentences = createSentences();
  const opened = ` ${wordsOf(plain(opening))} `;
  let before = opening === '' ? '' : `${opening} `;
  let begun = false;
  let broken: readonly RuleId[] = [];

  // A sentence of pictures, or of letters that the rules do not know, has no words for them and repeats none.
  const isRepeated = (text: string): boolean => {
    const words = wordsOf(plain(text));
    return words !== '' && opened.includes(` ${words} `);
  };

  function release(parts: readonly Part[]): Checked {
    let text = '';
    for (const part of parts) {
      if (broken.length > 0) break;
      if (!begun && (part.text.trim() === '' || isRepeated(part.text))) continue;
      const verdict = checkSentence(part.text + part.ahead, before, setting);
      if (verdict.ok) {
        const next = begun ? part.text : part.text.trimStart();
        begun = true;
        text += next;
        before = (before + next).slice(-2 * CONTEXT_CHARS);
      } else broken = verdict.rules;
    }
    return { text, broken };
  }

  return {
    push: (piece) => (broken.length > 0 ? { text: '', broken } : release(sentences.push(piece))),
    end: () => release(sentences.end()),
  };
}
