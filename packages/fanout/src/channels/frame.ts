/** Channel u16, number u32 and time u32, big endian; what follows is the payload. */
export const FRAME_HEADER_BYTES = 10;

/** One message of a channel. */
export interface Frame {
  /** 1 to 65,535; 0 is nobody's. */
  readonly channel: number;
  /** The sender's count of frames of this channel, from 0, modulo 2^32. */
  readonly seq: number;
  /** Milliseconds on the sender's own clock, modulo 2^32. Only differences mean something. */
  readonly sent: number;
  /** When it was read: a view of the message, nothing is copied. Copy what is kept for long, it holds on to everything that was read from the network with it. */
  readonly payload: Uint8Array;
}

/** The message, in one allocation. `channel`, `seq` and `sent` are taken modulo the size of their fields. */
export function encodeFrame({ channel, seq, sent, payload }: Frame): Buffer {
  const message = Buffer.allocUnsafe(FRAME_HEADER_BYTES + payload.length);
  message.writeUInt16BE(channel & 0xffff, 0);
  message.writeUInt32BE(seq >>> 0, 2);
  message.writeUInt32BE(sent >>> 0, 6);
  message.set(payload, FRAME_HEADER_BYTES);
  return message;
}

/** Never throws. `malformed`: shorter than a header. */
export function decodeFrame(message: Buffer): Frame | 'malformed' {
  if (message.length < FRAME_HEADER_BYTES) return 'malformed';
  return {
    channel: message.readUInt16BE(0),
    seq: message.readUInt32BE(2),
    sent: message.readUInt32BE(6),
    payload: message.subarray(FRAME_HEADER_BYTES),
  };
}
