import { REPLY_TEXT_MAX, REPLY_TEXT_MS, type ReplyTexts } from './reply-texts.ts';

/** Texts kept; beyond this the one that was written longest ago goes. */
export const REPLY_TEXTS_MAX = 1_000;

/** The texts of one process. `keepMs` is for tests. */
export function createMemoryReplyTexts(keepMs = REPLY_TEXT_MS): ReplyTexts {
  /** In the order in which they were last written. */
  const kept = new Map<string, { readonly text: string; readonly until: number }>();

  const sweep = () => {
    for (const [replyId, { until }] of kept) {
      if (until > performance.now() && kept.size <= REPLY_TEXTS_MAX) return;
      kept.delete(replyId);
    }
  };

  return {
    set(replyId, text) {
      kept.delete(replyId);
      if (text.length <= REPLY_TEXT_MAX) kept.set(replyId, { text, until: performance.now() + keepMs });
      sweep();
    },
    async get(replyId) {
      sweep();
      return kept.get(replyId)?.text ?? null;
    },
    delete: (replyId) => void kept.delete(replyId),
  };
}
