/**
 * Sound travels beside the calls on the same WebSocket, as binary messages: channel u16, number u32 and time u32, big endian, then the payload. Both ways, and only
 * on a channel that a call has opened; its id is good on the connection that the call was made on, and as long as that one.
 */
export const FRAME_HEADER_BYTES = 10;

/** One message of a channel, its header included. A longer one is dropped. */
export const VOICE_FRAME_MAX_BYTES = 32 * 1024;

/** One message of a channel. */
export interface Frame {
  /** 1 to 65,535. */
  readonly channel: number;
  /** The sender's count of frames of this channel, from 0, modulo 2^32. What it skips is missing. */
  readonly seq: number;
  /** Milliseconds on the sender's own clock, modulo 2^32. Only differences mean something. */
  readonly sent: number;
  /** When it was read: a view of the message, nothing is copied. */
  readonly payload: Uint8Array;
}

/** The message. `channel`, `seq` and `sent` are taken modulo the size of their fields. */
export function encodeFrame({ channel, seq, sent, payload }: Frame): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(FRAME_HEADER_BYTES + payload.length);
  const header = new DataView(message.buffer);
  header.setUint16(0, channel);
  header.setUint32(2, seq);
  header.setUint32(6, sent);
  message.set(payload, FRAME_HEADER_BYTES);
  return message;
}

/** Never throws. `malformed`: shorter than a header. */
export function decodeFrame(message: Uint8Array): Frame | 'malformed' {
  if (message.length < FRAME_HEADER_BYTES) return 'malformed';
  const header = new DataView(message.buffer, message.byteOffset, FRAME_HEADER_BYTES);
  return { channel: header.getUint16(0), seq: header.getUint32(2), sent: header.getUint32(6), payload: message.subarray(FRAME_HEADER_BYTES) };
}

const HALF = 2 ** 31;

/** The next number of a channel. */
export const nextSeq = (seq: number): number => (seq + 1) >>> 0;

/**
 * How many frames are missing before `seq` when `expected` was to come, 0 to 2^31 - 1; null for one that has been, or is older than one that has been.
 * Numbers go round: what is less than half the circle ahead is newer (RFC 1982).
 */
export function missedBefore(expected: number, seq: number): number | null {
  const ahead = (seq - expected) >>> 0;
  return ahead < HALF ? ahead : null;
}
