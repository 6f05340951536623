const FULL = 0x7fff;
/** The quiet of a room, and somebody who speaks up, in decibels below full scale: the two ends of a meter. */
const QUIET_DB = -60;
const LOUD_DB = -12;

/** Samples from -1 to 1 as 16-bit little-endian PCM. What is beyond is clipped. */
export function toPcm16(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  samples.forEach((sample, at) => view.setInt16(at * 2, Math.round(Math.max(-1, Math.min(1, sample)) * FULL), true));
  return bytes;
}

/** The other way. A half sample at the end is left out. */
export function fromPcm16(bytes: Uint8Array): Float32Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: Math.floor(bytes.length / 2) }, (_, at) => view.getInt16(at * 2, true) / FULL);
}

/** How loud it is, as an ear would have it: 0 for the quiet of a room, 1 for somebody who speaks up. */
export function levelOf(samples: Float32Array): number {
  let power = 0;
  for (const sample of samples) power += sample * sample;
  if (power === 0) return 0;
  const db = 10 * Math.log10(power / samples.length);
  return Math.max(0, Math.min(1, (db - QUIET_DB) / (LOUD_DB - QUIET_DB)));
}
