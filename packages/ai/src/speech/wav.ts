import { ProviderFault } from '../provider/provider-fault.ts';

export const SAMPLE_BYTES = 2;
const HEADER_BYTES = 44;
const CHUNK_HEADER_BYTES = 8;
const FIRST_CHUNK_AT = 12;
/** What may stand before the sound, such as the name of the program that made it. */
const HEADER_MAX_BYTES = 4 * 1024;
const FORMAT_PCM = 1;
const FORMAT_EXTENSIBLE = 0xfffe;
const RATE_MIN = 8_000;
const RATE_MAX = 48_000;
/** Whoever begins to send before the end is known writes a length that cannot be. */
const LENGTH_UNKNOWN = 0x7fff_0000;

/** `pcm` (16 bits, one voice) as a WAV file. */
export function wavOf(pcm: Uint8Array, rate: number): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(HEADER_BYTES + pcm.length);
  const view = new DataView(file.buffer);
  const tag = (at: number, text: string) => file.set(new TextEncoder().encode(text), at);
  tag(0, 'RIFF');
  view.setUint32(4, file.length - CHUNK_HEADER_BYTES, true);
  tag(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, FORMAT_PCM, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * SAMPLE_BYTES, true);
  view.setUint16(32, SAMPLE_BYTES, true);
  view.setUint16(34, SAMPLE_BYTES * 8, true);
  tag(36, 'data');
  view.setUint32(40, pcm.length, true);
  file.set(pcm, HEADER_BYTES);
  return file;
}

/** Samples a second that speech may have. */
export const isRate = (rate: number): boolean => rate >= RATE_MIN && rate <= RATE_MAX;

export const tagAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** Where the sound of a WAV file begins, its samples a second, and its bytes: infinite when they go on to the end of the file. */
export interface WavHeader {
  readonly from: number;
  readonly rate: number;
  readonly bytes: number;
}

/** What the beginning of a WAV file says; null while more of it must come. Throws a `ProviderFault` `malformed` when it is not PCM of 16 bits and one voice. */
export function wavHeaderIn(head: Uint8Array): WavHeader | null {
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  let rate: number | null = null;
  for (let at = FIRST_CHUNK_AT; at <= HEADER_MAX_BYTES;) {
    if (at + CHUNK_HEADER_BYTES > head.length) return null;
    const tag = tagAt(head, at);
    const bytes = view.getUint32(at + 4, true);
    const from = at + CHUNK_HEADER_BYTES;
    if (tag === 'data') {
      if (rate === null) break;
      return { from, rate, bytes: bytes === 0 || bytes >= LENGTH_UNKNOWN ? Infinity : bytes };
    }
    // Chunks begin at even places.
    at = from + bytes + (bytes % 2);
    if (tag !== 'fmt ') continue;
    if (bytes < 16) break;
    if (from + bytes > head.length) return null;
    rate = rateIn(view, from);
    if (rate === null) break;
  }
  throw new ProviderFault('malformed');
}

function rateIn(view: DataView, at: number): number | null {
  const format = view.getUint16(at, true);
  const rate = view.getUint32(at + 4, true);
  const isPcm = format === FORMAT_PCM || format === FORMAT_EXTENSIBLE;
  const isMono = view.getUint16(at + 2, true) === 1;
  const isWhole = view.getUint16(at + 14, true) === SAMPLE_BYTES * 8;
  return isPcm && isMono && isWhole && isRate(rate) ? rate : null;
}
