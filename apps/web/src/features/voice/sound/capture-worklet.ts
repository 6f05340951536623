import { createFramer } from './framer.ts';
import { levelOf, toPcm16 } from './pcm.ts';
import { createResampler } from './resampler.ts';
import { CAPTURE, type Captured, type CaptureOptions } from './worklet-names.ts';

// What the scope of a worklet has and the types of a page do not.
declare const sampleRate: number;
declare function registerProcessor(name: string, processor: unknown): void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

/** The microphone's sound as frames of PCM, handed to the page. Where the browser could not open the wanted rate, it is brought to it here. */
class Capture extends AudioWorkletProcessor {
  readonly #resampler;
  readonly #framer;

  constructor({ processorOptions: { rate, frame } }: { processorOptions: CaptureOptions }) {
    super();
    this.#resampler = createResampler(sampleRate, rate);
    this.#framer = createFramer(frame, (samples) => {
      const pcm = toPcm16(samples).buffer;
      const captured: Captured = { pcm, level: levelOf(samples) };
      this.port.postMessage(captured, [pcm]);
    });
  }

  process([channels]: readonly (readonly Float32Array[])[]): boolean {
    const [left, right] = channels ?? [];
    if (left) this.#framer.push(this.#resampler.push(right ? left.map((sample, at) => (sample + (right[at] ?? 0)) / 2) : left));
    return true;
  }
}

registerProcessor(CAPTURE, Capture);
