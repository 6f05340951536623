import { createRequire } from 'node:module';
import { VOICE_FRAME_BYTES, VOICE_SAMPLE_BYTES, VOICE_SAMPLE_RATE } from '@ezri/contract';

/** What is used of WebRTC's detector, compiled to WebAssembly. The package has no types of its own. */
interface Fvad {
  _malloc(bytes: number): number;
  /** A detector, or 0. */
  _fvad_new(): number;
  _fvad_free(detector: number): void;
  /** 0 (takes most for speech) to 3 (takes least). */
  _fvad_set_mode(detector: number, mode: number): number;
  _fvad_set_sample_rate(detector: number, rate: number): number;
  /** 1: speech; 0: none; -1: a length that it does not take. */
  _fvad_process(detector: number, samples: number, count: number): number;
  /** Another object once the memory has grown: to be asked for at each use. */
  readonly HEAPU8: Uint8Array;
}

// An import of what has no types would have to be declared for every package that reads this file.
const require = createRequire(import.meta.url);
const { default: load } = require('@echogarden/fvad-wasm') as { readonly default: () => Promise<Fvad> };

/** The strictest: rooms are not quiet, and what is missed at the beginning of a word is kept from before (`PRE_ROLL_MS`). */
const MODE = 3;

/** Tells speech from what is none, in one voice: it adapts to what it has heard. */
export interface VoiceActivity {
  /** `frame`: `VOICE_FRAME_BYTES`. */
  isVoiced(frame: Uint8Array): boolean;
  [Symbol.dispose](): void;
}

export type NewVoiceActivity = () => VoiceActivity;

/** WebRTC's own detector, by its likelihood of speech in six bands: 2 µs for a frame. Loaded once; a detector is under a kilobyte. */
export async function loadVoiceActivity(): Promise<NewVoiceActivity> {
  const fvad = await load();
  const samples = fvad._malloc(VOICE_FRAME_BYTES);
  return () => {
    const detector = fvad._fvad_new();
    fvad._fvad_set_mode(detector, MODE);
    fvad._fvad_set_sample_rate(detector, VOICE_SAMPLE_RATE);
    return {
      isVoiced(frame) {
        fvad.HEAPU8.set(frame, samples);
        return fvad._fvad_process(detector, samples, VOICE_FRAME_BYTES / VOICE_SAMPLE_BYTES) === 1;
      },
      [Symbol.dispose]: () => fvad._fvad_free(detector),
    };
  };
}
