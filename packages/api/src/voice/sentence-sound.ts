import type { TextToSpeech } from '@ezri/ai';
import { VOICE_SAMPLE_BYTES as SAMPLE_BYTES, type Language } from '@ezri/contract';
import { FRAME_MS } from '@ezri/domain';
import { MS_PER_CHAR, SENTENCE_SOUND_MAX_MS, SPEAK_STALLED_MS } from './limits.ts';

/** What there is of a sentence now: a frame, nothing yet, the end of it, or a fault of the engine. */
export type Taken = { readonly frame: Uint8Array; readonly ms: number } | 'wait' | 'over' | 'failed';

/** The sound of one sentence. */
export interface SentenceSound {
  take(at: number): Taken;
  stop(): void;
}

/** As an engine makes it: it is asked for as it is taken, and never more than `SENTENCE_SOUND_MAX_MS` is held. `onSound`: there is more to be taken, or no more to come. */
export class EngineSound implements SentenceSound {
  readonly #chunks: Uint8Array[] = [];
  readonly #rate: number;
  readonly #ended = new AbortController();
  #bytes = 0;
  #isWhole = false;
  #hasFailed = false;
  #waitsSince: number | null = null;
  /** Whoever makes it waits until some of it is taken. */
  #room: PromiseWithResolvers<void> | null = null;

  constructor(engine: TextToSpeech, text: string, language: Language, onSound: () => void) {
    this.#rate = engine.sampleRate;
    void this.#fill(() => engine.speak(text, { language }, this.#ended.signal), onSound);
  }

  take(at: number): Taken {
    const whole = this.#bytesOf(FRAME_MS);
    const bytes = this.#isWhole ? Math.min(whole, this.#bytes) : whole;
    if (bytes > 0 && this.#bytes >= bytes) {
      this.#waitsSince = null;
      return { frame: this.#cut(bytes), ms: (bytes / SAMPLE_BYTES / this.#rate) * 1_000 };
    }
    if (this.#hasFailed) return 'failed';
    if (this.#isWhole) return 'over';
    this.#waitsSince ??= at;
    if (at - this.#waitsSince < SPEAK_STALLED_MS) return 'wait';
    this.stop();
    return 'failed';
  }

  stop(): void {
    this.#ended.abort();
    this.#room?.resolve();
  }

  async #fill(speak: () => AsyncIterable<Uint8Array>, onSound: () => void): Promise<void> {
    try {
      for await (const chunk of speak()) {
        if (this.#ended.signal.aborted) return;
        this.#chunks.push(chunk);
        this.#bytes += chunk.length;
        onSound();
        while (this.#bytes >= this.#bytesOf(SENTENCE_SOUND_MAX_MS) && !this.#ended.signal.aborted) {
          this.#room = Promise.withResolvers();
          await this.#room.promise;
        }
      }
    } catch {
      this.#hasFailed = true;
    } finally {
      this.#isWhole = true;
      if (!this.#ended.signal.aborted) onSound();
    }
  }

  #bytesOf = (ms: number): number => Math.round((this.#rate * ms) / 1_000) * SAMPLE_BYTES;

  #cut(bytes: number): Uint8Array {
    this.#bytes -= bytes;
    this.#room?.resolve();
    const first = this.#part(bytes);
    // Most lie in one chunk, and need not be copied.
    if (first.length === bytes) return first;
    const parts = [first];
    for (let left = bytes - first.length; left > 0 && this.#chunks.length > 0;) {
      const part = this.#part(left);
      parts.push(part);
      left -= part.length;
    }
    return Buffer.concat(parts);
  }

  /** So many bytes, or less: as many as the oldest chunk has. */
  #part(bytes: number): Uint8Array {
    const [chunk = new Uint8Array()] = this.#chunks;
    const part = chunk.subarray(0, bytes);
    if (part.length === chunk.length) this.#chunks.shift();
    else this.#chunks[0] = chunk.subarray(bytes);
    return part;
  }
}

/** A sentence that the browser speaks: nothing is sent, and how long it takes is a guess. */
export class BrowserSound implements SentenceSound {
  #leftMs: number;

  constructor(text: string) {
    this.#leftMs = text.length * MS_PER_CHAR;
  }

  take(): Taken {
    if (this.#leftMs <= 0) return 'over';
    this.#leftMs -= FRAME_MS;
    return { frame: new Uint8Array(0), ms: FRAME_MS };
  }

  stop(): void {
    this.#leftMs = 0;
  }
}
