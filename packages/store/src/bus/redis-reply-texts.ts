import type { Seal } from '../cipher/seal.ts';
import type { Link } from './redis-link.ts';
import { REPLY_TEXT_MAX, REPLY_TEXT_MS, type ReplyTexts } from './reply-texts.ts';

/** Commands without an answer; beyond this a text is not written, or not found. */
export const TEXTS_PENDING_MAX = 1_000;

export interface RedisReplyTexts extends ReplyTexts {
  /** `failed`: reads and writes that came to nothing because Redis was down, late or full. */
  metrics(): { readonly failed: number };
}

/** The texts of all nodes, sealed. `link` decides how long one command may take; `keepMs` is for tests. */
export function createRedisReplyTexts(link: Link, prefix: string, seal: Seal, keepMs = REPLY_TEXT_MS): RedisReplyTexts {
  const keyOf = (replyId: string) => `${prefix}reply:${replyId}`;
  let pending = 0;
  let failed = 0;

  const attempt = async <T>(command: () => Promise<T>): Promise<T | null> => {
    if (!link.up || pending >= TEXTS_PENDING_MAX) {
      failed += 1;
      return null;
    }
    pending += 1;
    try {
      return await command();
    } catch {
      failed += 1;
      return null;
    } finally {
      pending -= 1;
    }
  };

  return {
    set(replyId, text) {
      const key = keyOf(replyId);
      // An older, shorter text must not stand for one that is too long.
      if (text.length > REPLY_TEXT_MAX) void attempt(() => link.client.del(key));
      else void attempt(() => link.client.set(key, seal.seal(key, text), 'PX', keepMs));
    },
    async get(replyId) {
      const key = keyOf(replyId);
      const sealed = await attempt(() => link.client.get(key));
      return sealed === null ? null : seal.open(key, sealed);
    },
    delete: (replyId) => void attempt(() => link.client.del(keyOf(replyId))),
    metrics: () => ({ failed }),
  };
}
