import { VOICE_FRAME_BYTES, VOICE_FRAME_MS, VOICE_SAMPLE_RATE } from '@ezri/contract';

const SAMPLES = VOICE_FRAME_BYTES / 2;
/** After so many frames the voice below begins anew. */
const PERIOD = 25;

/** Something like a vowel, louder and quieter four times a second, which detectors take for speech. */
function vowel(frame: number): Buffer {
  const pcm = Buffer.alloc(VOICE_FRAME_BYTES);
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const t = (frame * SAMPLES + sample) / VOICE_SAMPLE_RATE;
    const wave = (hertz: number) => Math.sin(2 * Math.PI * hertz * t);
    const buzz = 8_000 * wave(150) + 4_000 * wave(450) + 3_000 * wave(900);
    pcm.writeInt16LE(Math.round(buzz * (0.6 + 0.4 * wave(4))), sample * 2);
  }
  return pcm;
}

const VOWEL = Array.from({ length: PERIOD }, (_, frame) => vowel(frame));
/** A quiet room: a little noise. */
const QUIET = Buffer.alloc(VOICE_FRAME_BYTES);
for (let sample = 0; sample < SAMPLES; sample += 1) QUIET.writeInt16LE(((sample * 7_919) % 41) - 20, sample * 2);

/** The frame number `n` of somebody who speaks, or is quiet. */
export const soundOf = (n: number, voiced: boolean): Buffer => (voiced ? (VOWEL[n % PERIOD] ?? QUIET) : QUIET);

/** So much sound in whole frames. */
export const framesIn = (ms: number): number => Math.ceil(ms / VOICE_FRAME_MS);
