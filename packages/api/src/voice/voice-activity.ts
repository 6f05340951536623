/// <reference path="./fvad-wasm.d.ts" />
import load from '@echogarden/fvad-wasm';
import { VOICE_FRAME_BYTES, VOICE_SAMPLE_BYTES, VOICE_SAMPLE_RATE } from '@ezri/contract';

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
