import { expect, test } from 'vitest';
import { OPCODE, frameReader, serverFrame } from './frames.ts';

const SIZES = [0, 1, 125, 126, 300, 65_535, 65_536];

test.each([1, 2, 3, 7, 1_000, 1_000_000])('frames are found however the stream is cut (%i bytes at a time)', (step) => {
  const stream = Buffer.concat(SIZES.map((size, at) => serverFrame(at % 2 === 0 ? OPCODE.text : OPCODE.ping, Buffer.alloc(size, 65 + at))));
  const got: [number, number, number][] = [];
  const read = frameReader((opcode, data, start, end) => got.push([opcode, end - start, data.subarray(start, end).indexOf(65 + got.length)]));
  // The first sizes byte by byte; the long ones would be joined anew for every byte.
  const short = serverFrame(OPCODE.text, Buffer.alloc(300)).length;
  const cut = step < 1_000 ? stream.subarray(0, short) : stream;
  for (let at = 0; at < cut.length; at += step) {
    // The reader may be given the same memory again, as sockets do.
    const chunk = Buffer.from(cut.subarray(at, at + step));
    read(chunk, chunk.length);
    chunk.fill(0);
  }
  const expected = SIZES.map((size, at) => [at % 2 === 0 ? OPCODE.text : OPCODE.ping, size, size === 0 ? -1 : 0]);
  expect(got).toEqual(step < 1_000 ? expected.slice(0, 4) : expected);
});
