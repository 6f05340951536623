import { SAMPLE_BYTES } from './wav.ts';

/** So much sound tells the order, from the first sample on that is another one in the other order: a fiftieth of a second, or more. */
export const TELLING_BYTES = 1_024 * SAMPLE_BYTES;
/** So much, while one byte of every sample has been the same: a voice of eight bits read the wrong way round, or a faint beginning. */
export const UNSURE_BYTES = 8 * TELLING_BYTES;
/** In the right order a voice is many times as smooth; noise as loud as can be is not, in either. */
const MUCH_SMOOTHER = 1.5;

/** Sound of 16 bits in whole samples, piece by piece: little endian as it comes out. */
export interface ByteOrder {
  /** What is known by now, of this piece and those before. */
  take(pcm: Uint8Array): Uint8Array;
  /** The end of a sound that was too short to tell. */
  rest(): Uint8Array;
}

export const littleEndian: ByteOrder = { take: (pcm) => pcm, rest: () => new Uint8Array() };

/** For sound that may come in either order: which one is told by the sound itself, once and for all of it. In doubt it is little endian. */
export function tellByteOrder(): ByteOrder {
  let held: Uint8Array = new Uint8Array();
  let isBig: boolean | null = null;
  const ordered = (pcm: Uint8Array): Uint8Array => (isBig === true ? Buffer.from(pcm).swap16() : pcm);
  const decided = (): Uint8Array => {
    const all = held;
    held = new Uint8Array();
    isBig = variesAbove(all) && roughness(all, true) * MUCH_SMOOTHER < roughness(all, false);
    return ordered(all);
  };
  return {
    take(pcm) {
      if (isBig !== null) return ordered(pcm);
      held = Buffer.concat([held, pcm]);
      const from = firstTelling(held);
      if (held.length - from >= (variesAbove(held.subarray(from)) ? TELLING_BYTES : UNSURE_BYTES)) return decided();
      // Silence is the same in both.
      const same = held.subarray(0, from);
      held = held.subarray(from);
      return same;
    },
    rest: () => (isBig === null ? decided() : new Uint8Array()),
  };
}

/** Where the first sample stands whose bytes are not alike. */
function firstTelling(pcm: Uint8Array): number {
  for (let at = 0; at < pcm.length; at += SAMPLE_BYTES) if (pcm[at] !== pcm[at + 1]) return at;
  return pcm.length;
}

/** Whether the high bytes of big endian vary: they do in any sound that crosses zero. In a voice of eight bits they are the low ones, and nothing is in them. */
const variesAbove = (pcm: Uint8Array): boolean => pcm.some((byte, at) => at % SAMPLE_BYTES === 0 && byte !== pcm[0]);

/** How far it is from each sample to the next, all in all. */
function roughness(pcm: Uint8Array, isBig: boolean): number {
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.length);
  let sum = 0;
  for (let at = SAMPLE_BYTES; at < pcm.length; at += SAMPLE_BYTES)
    sum += Math.abs(view.getInt16(at, !isBig) - view.getInt16(at - SAMPLE_BYTES, !isBig));
  return sum;
}
