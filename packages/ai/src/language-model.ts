import type { Author, Avatar, Health, Level } from '@ezri/contract';

/** One thing that was said. */
export interface Turn {
  author: Author;
  text: string;
}

/**
 * What a model is given. `pseudonym` stands for the person: a provider never learns who they are. `opening` is the reviewed passage a reply
 * must begin with (from level 3), else null. `history` is oldest first, bounded by the caller, and ends with the message to be answered.
 */
export interface ReplyRequest {
  pseudonym: string;
  conversationId: string;
  avatar: Avatar;
  level: Level;
  opening: string | null;
  history: readonly Turn[];
}

/** Whoever writes the companion's replies. `scripted` is shown on screen. */
export interface LanguageModel {
  readonly name: string;
  readonly scripted: boolean;
  /** The reply in pieces; joined, they are the whole. Throws the signal's reason once it is aborted. */
  reply(request: ReplyRequest, signal: AbortSignal): AsyncIterable<string>;
  health(): Promise<Health>;
}
