import type { Deps } from '../deps.ts';
import { PARTIAL_EVERY_MS } from './limits.ts';

/** Shows what is heard of a turn while it is spoken, to whoever follows the conversation. One that comes too soon after another is left out: each says all. */
export class Captions {
  readonly #feed: Deps['feed'];
  readonly #topic: string;
  #at = -Infinity;

  constructor(feed: Deps['feed'], conversationId: string) {
    this.#feed = feed;
    this.#topic = `conversation:${conversationId}`;
  }

  tell(turnId: string, text: string, at: number): void {
    if (at - this.#at < PARTIAL_EVERY_MS) return;
    this.#at = at;
    this.#feed.publishEphemeral(this.#topic, { type: 'transcript.partial', turnId, text });
  }
}
