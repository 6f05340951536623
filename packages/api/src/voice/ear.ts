import type { SpeechToText } from '@ezri/ai';
import type { Language } from '@ezri/contract';
import { HEAR_WITHIN_MS } from './limits.ts';

export interface EarListener {
  words(segment: number, kind: 'partial' | 'final', text: string): void;
  /** The engine failed for a segment, whose final words are empty then. */
  failed(error: unknown): void;
}

interface Waiting {
  readonly segment: number;
  readonly sound: Uint8Array;
  readonly language: Language;
}

/** Turns segments into words, one at a time and in their order. How much may wait is the turn's business. Every segment gets its final words, whatever happens. */
export class Ear {
  readonly #engine: SpeechToText;
  readonly #on: EarListener;
  readonly #ended = new AbortController();
  readonly #waiting: Waiting[] = [];
  #busy = false;

  constructor(engine: SpeechToText, on: EarListener) {
    this.#engine = engine;
    this.#on = on;
  }

  hear(segment: number, sound: Uint8Array, language: Language): void {
    this.#waiting.push({ segment, sound, language });
    if (!this.#busy) void this.#work();
  }

  [Symbol.dispose](): void {
    this.#ended.abort();
  }

  async #work(): Promise<void> {
    this.#busy = true;
    for (;;) {
      const [next] = this.#waiting;
      if (next === undefined) break;
      const text = await this.#transcribe(next);
      this.#waiting.shift();
      this.#on.words(next.segment, 'final', text);
    }
    this.#busy = false;
  }

  async #transcribe({ segment, sound, language }: Waiting): Promise<string> {
    const signal = AbortSignal.any([this.#ended.signal, AbortSignal.timeout(HEAR_WITHIN_MS)]);
    let text = '';
    try {
      for await (const heard of this.#engine.transcribe(sound, { language }, signal)) {
        text = heard.text;
        if (heard.kind === 'partial') this.#on.words(segment, 'partial', text);
      }
      return text;
    } catch (error) {
      if (!this.#ended.signal.aborted) this.#on.failed(error);
      // What had been made out until then was said.
      return text;
    }
  }
}
