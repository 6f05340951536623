/**
 * The text so far of replies that are being written, so that another node can show it, or keep it when the owner dies. Written by the owner of the reply, at most every 200 ms.
 * Lossy: after a fault there is none, or an older one.
 */
export interface ReplyTexts {
  /** Never throws, never blocks. */
  set(replyId: string, text: string): void;
  /** Null when there is none or none can be had within half a second. Never rejects. */
  get(replyId: string): Promise<string | null>;
  /** Never throws, never blocks. */
  delete(replyId: string): void;
}

/** Milliseconds that a text is kept after it was last written. */
export const REPLY_TEXT_MS = 180_000;
/** Characters of one text: longer ones are not kept. */
export const REPLY_TEXT_MAX = 256 * 1024;
