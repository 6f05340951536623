import { headerLength, writeBinaryHeader } from '../frames.ts';

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
  return write(Buffer.allocUnsafe(FRAME_HEADER_BYTES + payload.length), 0, { channel, seq, sent, payload });
}

/** Each as a whole WebSocket message from a server, one after the other, in one allocation: sound is copied once. */
export function encodeMessages(frames: readonly Frame[]): Buffer {
  const bytes = Buffer.allocUnsafe(frames.reduce((sum, { payload }) => sum + messageLength(payload), 0));
  let at = 0;
  for (const frame of frames) {
    write(bytes, writeBinaryHeader(bytes, at, FRAME_HEADER_BYTES + frame.payload.length), frame);
    at += messageLength(frame.payload);
  }
  return bytes;
}

const messageLength = (payload: Uint8Array): number => headerLength(FRAME_HEADER_BYTES + payload.length) + FRAME_HEADER_BYTES + payload.length;

function write(bytes: Buffer, at: number, { channel, seq, sent, payload }: Frame): Buffer {
  bytes.writeUInt16BE(channel & 0xffff, at);
  bytes.writeUInt32BE(seq >>> 0, at + 2);
  bytes.writeUInt32BE(sent >>> 0, at + 6);
  bytes.set(payload, at + FRAME_HEADER_BYTES);
  return bytes;
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
