import type { providedSpeech } from '@ezri/testkit';

type TextToSpeech = NonNullable<ReturnType<typeof providedSpeech>['speaking']>;

/** As Ezri's sound is: 20 ms of 24 kHz, looked at twenty times a second, and fetched a second before it is played. */
const FRAME_MS = 20;
const FRAME_BYTES = 960;
const TICK_MS = 50;
const AHEAD_BYTES = (1_000 / FRAME_MS) * FRAME_BYTES;
const SENTENCE = 'This is what is said over and over again.';

/** Sends sound at the speed of speech until the returned function is called. */
export type SpeakTo = (send: (frame: Buffer) => void) => () => void;

/** What a peer does to speak: has the engine that Ezri has make the sound, sentence by sentence, and sends it in frames. No captions, no turns. */
export async function openVoice(speechUrl: string): Promise<SpeakTo> {
  // A peer that does not speak does not load it.
  const { providedSpeech } = await import('@ezri/testkit');
  const { speaking } = providedSpeech({ url: speechUrl });
  if (speaking === null) throw new Error('Nobody speaks.');
  const listeners = new Set<Listener>();
  setInterval(() => {
    for (const listener of listeners) listener.tick(performance.now());
  }, TICK_MS);
  return (send) => {
    const listener = new Listener(speaking, send);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      listener.stop();
    };
  };
}

class Listener {
  readonly #engine: TextToSpeech;
  readonly #send: (frame: Buffer) => void;
  readonly #ended = new AbortController();
  #sound = Buffer.alloc(0);
  #fetching = false;
  #from: number | null = null;
  #sent = 0;

  constructor(engine: TextToSpeech, send: (frame: Buffer) => void) {
    this.#engine = engine;
    this.#send = send;
  }

  tick(now: number): void {
    if (this.#sound.length < AHEAD_BYTES && !this.#fetching) void this.#fetch();
    if (this.#from === null && this.#sound.length > 0) this.#from = now;
    for (; this.#from !== null && this.#from + this.#sent * FRAME_MS <= now && this.#sound.length >= FRAME_BYTES; this.#sent += 1) {
      this.#send(this.#sound.subarray(0, FRAME_BYTES));
      this.#sound = this.#sound.subarray(FRAME_BYTES);
    }
  }

  stop(): void {
    this.#ended.abort();
  }

  async #fetch(): Promise<void> {
    this.#fetching = true;
    try {
      for await (const chunk of this.#engine.speak(SENTENCE, { language: 'en' }, this.#ended.signal))
        this.#sound = Buffer.concat([this.#sound, chunk]);
    } catch (error) {
      if (!this.#ended.signal.aborted) throw error;
    } finally {
      this.#fetching = false;
    }
  }
}
