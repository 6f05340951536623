import { VOICE_FRAME_BYTES, VOICE_SAMPLE_BYTES } from '@ezri/contract';
import type { VoiceDrops } from './counts.ts';
import { FRAME_BYTES_MAX } from './limits.ts';

const RIFF = Buffer.from('RIFF');

/** Why a payload is no sound as it was asked for; null when it is. */
export function flawOf(payload: Uint8Array): Extract<keyof VoiceDrops, 'empty' | 'halfSample' | 'wavHeader' | 'tooLong'> | null {
  if (payload.length === 0) return 'empty';
  if (payload.length > FRAME_BYTES_MAX) return 'tooLong';
  if (payload.length % VOICE_SAMPLE_BYTES !== 0) return 'halfSample';
  return RIFF.equals(payload.subarray(0, RIFF.length)) ? 'wavHeader' : null;
}

/** Cuts payloads of whole samples into frames of `VOICE_FRAME_BYTES`, each a copy: the payload is a view of what was read from the network. Holds less than one frame. */
export class FrameCutter {
  #rest: Buffer = Buffer.alloc(0);

  cut(payload: Uint8Array): readonly Buffer[] {
    const all = Buffer.concat([this.#rest, payload]);
    const whole = all.length - (all.length % VOICE_FRAME_BYTES);
    this.#rest = all.subarray(whole);
    return Array.from({ length: whole / VOICE_FRAME_BYTES }, (_, at) => all.subarray(at * VOICE_FRAME_BYTES, (at + 1) * VOICE_FRAME_BYTES));
  }

  /** What is left belongs to sound that has ended. */
  clear(): void {
    this.#rest = Buffer.alloc(0);
  }
}
