import type { Deps } from '../deps.ts';
import { PARTIAL_EVERY_MS } from './limits.ts';

/** Shows what is heard of a turn while it is spoken, to whoever follows the conversation. One that comes too soon after another waits, and only the newest does: each says all. */
export class Captions {
  readonly #feed: Deps['feed'];
  readonly #topic: string;
  #at = -Infinity;
  #waiting: { readonly turnId: string; readonly text: string } | null = null;

  constructor(feed: Deps['feed'], conversationId: string) {
    this.#feed = feed;
    this.#topic = `conversation:${conversationId}`;
  }

  tell(turnId: string, text: string, at: number): void {
    this.#waiting = { turnId, text };
    this.tick(at);
  }

  /** Shows what waits, if it is time. */
  tick(at: number): void {
    if (this.#waiting === null || at - this.#at < PARTIAL_EVERY_MS) return;
    this.#at = at;
    this.#feed.publishEphemeral(this.#topic, { type: 'transcript.partial', ...this.#waiting });
    this.#waiting = null;
  }

  /** The turn is sent: its words are a message. */
  over(): void {
    this.#waiting = null;
  }
}
