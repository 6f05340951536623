import { SAMPLE_BYTES } from './wav.ts';

/** Takes PCM (16 bits, one voice, whole samples) piece by piece and gives the same sound at another rate. */
export type Resample = (pcm: Uint8Array) => Uint8Array;

/** On straight lines between the samples: good enough for a voice, whose upper overtones are weak. The last sample of all is left out. */
export function createResampler(from: number, to: number): Resample {
  if (from === to) return (pcm) => pcm;
  const step = from / to;
  /** The last sample of the piece before, and where the next sample lies, counted from it. */
  let before: number | null = null;
  let at = 0;
  return (pcm) => {
    const input = new DataView(pcm.buffer, pcm.byteOffset, pcm.length);
    const offset = before === null ? 0 : 1;
    const count = pcm.length / SAMPLE_BYTES + offset;
    const sample = (n: number): number => (n < offset ? (before ?? 0) : input.getInt16((n - offset) * SAMPLE_BYTES, true));
    const output = new DataView(new ArrayBuffer(Math.max(0, Math.ceil((count - 1 - at) / step)) * SAMPLE_BYTES));
    let written = 0;
    for (; at < count - 1 && written < output.byteLength; at += step, written += SAMPLE_BYTES) {
      const left = Math.floor(at);
      const [low, high] = [sample(left), sample(left + 1)];
      output.setInt16(written, Math.round(low + (high - low) * (at - left)), true);
    }
    if (count > 0) {
      before = sample(count - 1);
      at -= count - 1;
    }
    return new Uint8Array(output.buffer, 0, written);
  };
}
