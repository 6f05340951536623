import type { Id } from '@ezri/contract';

/** A reply, as far as it is written. */
export interface WrittenReply {
  readonly replyId: Id;
  readonly text: string;
}

/** Whoever says aloud what Ezri writes. */
export interface Speaking {
  /** For whoever speaks from the text. */
  written(reply: WrittenReply): void;
  /** Ezri is to be silent at once. */
  interrupt(): void;
  close(): void;
}
