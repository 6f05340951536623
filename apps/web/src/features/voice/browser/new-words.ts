import type { Id } from '@ezri/contract';
import { createSentences } from '@ezri/domain';

/** What is new of a reply: `from` in UTF-16 units of its text. */
export interface Words {
  readonly replyId: Id;
  readonly text: string;
  readonly from: number;
}

/** Follows replies as they are written and gives out each of their words once. */
export interface NewWords {
  /** The text of the reply so far. What comes at a time was checked as a whole, so that no sentence is broken; more than one come apart. */
  take(replyId: Id, text: string): readonly Words[];
  /** What comes before this place of the reply is not given out: it was spoken already, or is from before. */
  skipTo(replyId: Id, chars: number): void;
  /** Nothing more is given out of any reply that is known. */
  skipAll(): void;
}

/** Replies that are remembered. A conversation shows fewer. */
const REPLIES_MAX = 500;

export function createNewWords(): NewWords {
  const given = new Map<Id, { readonly chars: number; readonly text: string }>();
  const remember = (replyId: Id, chars: number, text: string): void => {
    given.set(replyId, { chars, text });
    for (const oldest of given.keys()) if (given.size > REPLIES_MAX) given.delete(oldest);
  };
  return {
    take(replyId, text) {
      const before = given.get(replyId) ?? { chars: 0, text: '' };
      // A reply that must not be said has given way to one that people wrote: that is said from its beginning.
      let from = text.startsWith(before.text) || before.chars === Infinity ? before.chars : 0;
      if (from >= text.length) return [];
      remember(replyId, text.length, text);
      const splitter = createSentences();
      const words = [...splitter.push(text.slice(from)), ...splitter.end()].map((part) => {
        const sentence = { replyId, text: part.text, from };
        from += part.text.length;
        return sentence;
      });
      return words.filter((sentence) => sentence.text.trim() !== '');
    },
    skipTo: (replyId, chars) => remember(replyId, chars, ''),
    skipAll() {
      for (const [replyId, { text }] of given) given.set(replyId, { chars: Infinity, text });
    },
  };
}
