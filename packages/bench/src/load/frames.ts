export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** A whole frame's payload lies in `data` from `start` to `end`; it is only there during the call. */
export type OnFrame = (opcode: number, data: Buffer, start: number, end: number) => void;

/**
 * Cuts what a server sends into WebSocket frames. Chunks are not copied, save the part of a frame that a chunk ends in the middle of. Returns the function that takes
 * the first `length` bytes of a chunk.
 */
export function frameReader(onFrame: OnFrame): (chunk: Buffer, length: number) => void {
  let rest: Buffer | null = null;
  return (chunk, length) => {
    const data: Buffer = rest === null ? chunk : Buffer.concat([rest, chunk.subarray(0, length)]);
    const end = rest === null ? length : data.length;
    rest = null;
    let at = 0;
    for (;;) {
      const start = payloadAt(data, at, end);
      if (start < 0) break;
      const stop = start + payloadSize(data, at);
      if (stop > end) break;
      onFrame((data[at] ?? 0) & 15, data, start, stop);
      at = stop;
    }
    if (at < end) rest = Buffer.from(data.subarray(at, end));
  };
}

const lengthCode = (data: Buffer, at: number): number => (data[at + 1] ?? 0) & 127;

/** Where the payload of the frame at `at` begins; -1 while its header is not complete. */
function payloadAt(data: Buffer, at: number, end: number): number {
  if (end - at < 2) return -1;
  const code = lengthCode(data, at);
  const start = at + (code === 126 ? 4 : code === 127 ? 10 : 2);
  return start > end ? -1 : start;
}

function payloadSize(data: Buffer, at: number): number {
  const code = lengthCode(data, at);
  if (code === 126) return data.readUInt16BE(at + 2);
  return code === 127 ? Number(data.readBigUInt64BE(at + 2)) : code;
}

/** A frame as servers send it. */
export const serverFrame = (opcode: number, payload: Uint8Array): Buffer => frame(opcode, payload, false);

/** A frame as clients must send it, masked with zeros: the payload stays as it is. */
export const clientFrame = (opcode: number, payload: Uint8Array): Buffer => frame(opcode, payload, true);

export const textFrame = (text: string): Buffer => clientFrame(OPCODE.text, Buffer.from(text));

function frame(opcode: number, payload: Uint8Array, masked: boolean): Buffer {
  const size = payload.length;
  const long = size < 126 ? 0 : size < 65_536 ? 2 : 8;
  const header = Buffer.alloc(2 + long + (masked ? 4 : 0));
  header[0] = 128 | opcode;
  header[1] = (masked ? 128 : 0) | (long === 0 ? size : long === 2 ? 126 : 127);
  if (long === 2) header.writeUInt16BE(size, 2);
  if (long === 8) header.writeBigUInt64BE(BigInt(size), 2);
  return Buffer.concat([header, payload]);
}
