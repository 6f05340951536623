import { levelOf } from './pcm.ts';
import { createPlayRing } from './play-ring.ts';
import { PLAY, type PlayCommand, type PlayOptions, type PlayProgress } from './worklet-names.ts';

declare const sampleRate: number;
declare function registerProcessor(name: string, processor: unknown): void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

/** How often it says how far it is. */
const PROGRESS_S = 0.04;

/** Plays what it is given. A command holds from the next piece of 128 samples on, under 3 ms at 48 kHz. */
class Play extends AudioWorkletProcessor {
  readonly #ring;
  #sinceProgress = 0;
  #told = 0;

  constructor({ processorOptions: { capacity } }: { processorOptions: PlayOptions }) {
    super();
    this.#ring = createPlayRing(capacity);
    this.port.addEventListener('message', ({ data }: MessageEvent<PlayCommand>) => this.#obey(data));
    this.port.start();
  }

  process(_inputs: unknown, [channels]: readonly (readonly Float32Array[])[]): boolean {
    const [first, ...others] = channels ?? [];
    if (!first) return true;
    this.#ring.read(first);
    for (const other of others) other.set(first);
    this.#sinceProgress += first.length / sampleRate;
    const moved = this.#ring.played !== this.#told;
    if (this.#sinceProgress >= PROGRESS_S && moved) this.#tell(levelOf(first), null);
    return true;
  }

  #obey(command: PlayCommand): void {
    if (command.do === 'push') return void this.#ring.write(command.samples);
    this.#ring[command.do]();
    if (command.do !== 'resume') this.#tell(0, command.do);
  }

  #tell(level: number, after: PlayProgress['after']): void {
    this.#sinceProgress = 0;
    this.#told = this.#ring.played;
    const progress: PlayProgress = { played: this.#ring.played, waiting: this.#ring.waiting, level, after };
    this.port.postMessage(progress, []);
  }
}

registerProcessor(PLAY, Play);
