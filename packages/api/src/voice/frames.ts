import { VOICE_FRAME_BYTES, VOICE_FRAME_MS, VOICE_SAMPLE_BYTES } from '@ezri/contract';
import type { Received } from '@ezri/fanout';
import type { VoiceDrops } from './counts.ts';
import { FRAME_BYTES_MAX, GAP_MAX_MS } from './limits.ts';

const RIFF = Buffer.from('RIFF');

/** Why a payload is no sound as it was asked for; null when it is. */
export function flawOf(payload: Uint8Array): Extract<keyof VoiceDrops, 'empty' | 'halfSample' | 'wavHeader' | 'tooLong'> | null {
  if (payload.length === 0) return 'empty';
  if (payload.length > FRAME_BYTES_MAX) return 'tooLong';
  if (payload.length % VOICE_SAMPLE_BYTES !== 0) return 'halfSample';
  return RIFF.equals(payload.subarray(0, RIFF.length)) ? 'wavHeader' : null;
}

/** What is missing was as long as what came, as far as anybody knows. Milliseconds. */
export const gapMs = ({ missed, payload }: Pick<Received, 'missed' | 'payload'>): number =>
  Math.min(GAP_MAX_MS, missed * VOICE_FRAME_MS * Math.max(1, Math.round(payload.length / VOICE_FRAME_BYTES)));

/** Cuts payloads of whole samples into frames of `VOICE_FRAME_BYTES`. They may be views of the payload: copy what is kept. Holds less than one frame. */
export class FrameCutter {
  #rest: Buffer | null = null;

  cut(payload: Uint8Array): readonly Uint8Array[] {
    if (this.#rest === null && payload.length === VOICE_FRAME_BYTES) return [payload];
    const all = this.#rest === null ? payload : Buffer.concat([this.#rest, payload]);
    const whole = all.length - (all.length % VOICE_FRAME_BYTES);
    this.#rest = whole === all.length ? null : Buffer.from(all.subarray(whole));
    const frames: Uint8Array[] = [];
    for (let at = 0; at < whole; at += VOICE_FRAME_BYTES) frames.push(all.subarray(at, at + VOICE_FRAME_BYTES));
    return frames;
  }

  /** What is left belongs to sound that has ended. */
  clear(): void {
    this.#rest = null;
  }
}
