import { checkSentence, CONTEXT_CHARS, type Setting } from './check.ts';
import type { RuleId } from './rule.ts';
import { createSentences, type Part } from './sentences.ts';

/** What may be shown now. `broken` names the rules that the next sentence breaks: nothing after `text` may ever be shown. */
export interface Checked {
  text: string;
  broken: readonly RuleId[];
}

export interface ReplyGuard {
  /** Takes a piece of a reply, however it was cut. Once something is broken, nothing more comes out. */
  push(piece: string): Checked;
  /** The reply has ended: what was held back, if it passes. */
  end(): Checked;
}

/**
 * Stands between a model and the screens: text comes out in whole sentences, each of which was checked together with what was shown before it. `shown` is what the
 * reply begins with already: it is context, and is not checked again.
 */
export function createReplyGuard(setting: Setting, shown = ''): ReplyGuard {
  const sentences = createSentences();
  let before = shown.slice(-2 * CONTEXT_CHARS);
  let broken: readonly RuleId[] = [];

  function release(parts: readonly Part[]): Checked {
    let text = '';
    for (const part of parts) {
      if (broken.length > 0) break;
      const verdict = checkSentence(part.text + part.ahead, before, setting);
      if (!verdict.ok) broken = verdict.rules;
      else {
        text += part.text;
        before = (before + part.text).slice(-2 * CONTEXT_CHARS);
      }
    }
    return { text, broken };
  }

  return {
    push: (piece) => (broken.length > 0 ? { text: '', broken } : release(sentences.push(piece))),
    end: () => release(sentences.end()),
  };
}
