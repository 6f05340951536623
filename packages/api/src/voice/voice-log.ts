import { formatCursor, type Position, type VoiceEvent } from '@ezri/contract';
import { tracked, type TrackedEnvelope } from '@trpc/server';
import { randomBytes } from 'node:crypto';
import { VOICE_EVENTS_KEPT, VOICE_HEARTBEAT_MS } from './limits.ts';

/** What happens on one channel, numbered from 1, in memory: whoever loses the socket has lost the channel too. */
export class VoiceLog {
  readonly #epoch = randomBytes(6).toString('hex');
  /** The newest `VOICE_EVENTS_KEPT`. */
  readonly #events: VoiceEvent[] = [];
  #head = 0;
  /** As far as any follower was told. */
  #told = 0;
  #isOver = false;
  #next = Promise.withResolvers<void>();

  tell(event: VoiceEvent): void {
    if (this.#isOver) return;
    this.#events.push(event);
    if (this.#events.length > VOICE_EVENTS_KEPT) this.#events.shift();
    this.#head += 1;
    this.#wake();
  }

  /** What no follower was told, as far as it is kept. */
  get untold(): readonly VoiceEvent[] {
    return this.#events.slice(Math.max(0, this.#events.length - (this.#head - this.#told)));
  }

  /** Followers are told what is left, and then nothing more. */
  end(): void {
    this.#isOver = true;
    this.#wake();
  }

  /** From the beginning without `after`. `ready` as in the feed's own options. */
  async *follow(
    after: Position | null,
    signal: AbortSignal | undefined,
    ready?: () => Promise<void> | undefined,
  ): AsyncGenerator<TrackedEnvelope<VoiceEvent>, void, unknown> {
    const wake = () => this.#wake();
    signal?.addEventListener('abort', wake, { once: true });
    try {
      let seq: number | null = after === null ? 0 : after.epoch === this.#epoch && after.seq <= this.#head ? after.seq : null;
      while (signal?.aborted !== true) {
        const room = ready?.();
        if (room !== undefined) {
          await Promise.race([room, this.#next.promise]);
          continue;
        }
        if (seq === null || seq < this.#head - this.#events.length) {
          seq = this.#head;
          yield this.#at(seq, { type: 'reset' });
        } else if (seq < this.#head) {
          const event = this.#events[this.#events.length - (this.#head - seq)];
          seq += 1;
          yield this.#at(seq, event ?? { type: 'skipped' });
        } else if (this.#isOver) return;
        else if (!(await this.#news())) yield this.#at(seq, { type: 'heartbeat', head: this.#head });
      }
    } finally {
      signal?.removeEventListener('abort', wake);
    }
  }

  /** False when nothing has happened for `VOICE_HEARTBEAT_MS`. */
  async #news(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const quiet = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), VOICE_HEARTBEAT_MS);
    });
    return Promise.race([this.#next.promise.then(() => true), quiet]).finally(() => clearTimeout(timer));
  }

  #at(seq: number, event: VoiceEvent): TrackedEnvelope<VoiceEvent> {
    this.#told = Math.max(this.#told, seq);
    return tracked(formatCursor({ epoch: this.#epoch, seq }), event);
  }

  #wake(): void {
    const waiting = this.#next;
    this.#next = Promise.withResolvers();
    waiting.resolve();
  }
}
