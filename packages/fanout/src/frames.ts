/** First byte of an unfragmented message, RFC 6455, 5.2: FIN and opcode 1 or 2. */
const TEXT = 0x81;
const BINARY = 0x82;
const LENGTH_IN_16_BITS = 126;
const LENGTH_IN_64_BITS = 127;

/** Each text as one whole WebSocket text message from a server (not masked), one after the other. */
export function encodeFrames(texts: readonly string[]): Buffer {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const total = lengths.reduce((sum, length) => sum + headerLength(length) + length, 0);
  // Kept and shared by many sockets: of its own memory, so that it holds no slice of the common pool.
  const bytes = Buffer.allocUnsafeSlow(total);
  let at = 0;
  for (const [index, text] of texts.entries()) {
    const length = lengths[index] ?? 0;
    at = writeHeader(bytes, at, TEXT, length);
    at += bytes.write(text, at, length, 'utf8');
  }
  return bytes;
}

/** One text as a message of its own, for one socket. */
export function encodeTextFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const bytes = Buffer.allocUnsafe(headerLength(length) + length);
  bytes.write(text, writeHeader(bytes, 0, TEXT, length), length, 'utf8');
  return bytes;
}

/** Writes the header of a binary message of `length` bytes. Answers where the message begins. */
export const writeBinaryHeader = (bytes: Buffer, at: number, length: number): number => writeHeader(bytes, at, BINARY, length);

/** What stands before a message of `length` bytes. */
export const headerLength = (length: number): number => (length < LENGTH_IN_16_BITS ? 2 : length < 65_536 ? 4 : 10);

function writeHeader(bytes: Buffer, at: number, first: number, length: number): number {
  bytes[at] = first;
  if (length < LENGTH_IN_16_BITS) return bytes.writeUInt8(length, at + 1);
  if (length < 65_536) {
    bytes[at + 1] = LENGTH_IN_16_BITS;
    return bytes.writeUInt16BE(length, at + 2);
  }
  bytes[at + 1] = LENGTH_IN_64_BITS;
  return bytes.writeBigUInt64BE(BigInt(length), at + 2);
}
