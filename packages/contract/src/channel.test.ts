import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame, FRAME_HEADER_BYTES, missedBefore, nextSeq } from './channel.ts';

const U32 = 0xffff_ffff;

describe('a frame', () => {
  it('is channel, number and time, big endian, and the payload', () => {
    const message = encodeFrame({ channel: 0x0102, seq: 0x0304_0506, sent: 0x0708_090a, payload: Uint8Array.of(0xff) });
    expect([...message]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 255]);
  });

  it('comes back as it went, also from the middle of a buffer', () => {
    const frame = { channel: 0xffff, seq: U32, sent: 0, payload: Uint8Array.of(1, 2, 3) };
    const message = encodeFrame(frame);
    const around = new Uint8Array(message.length + 7);
    around.set(message, 5);
    expect(decodeFrame(around.subarray(5, 5 + message.length))).toEqual(frame);
    expect(decodeFrame(encodeFrame({ ...frame, payload: new Uint8Array() }))).toEqual({ ...frame, payload: new Uint8Array() });
  });

  it('takes a clock of any size modulo 2^32', () => {
    const message = encodeFrame({ channel: 1, seq: 0, sent: 1_795_000_000_123.7, payload: new Uint8Array() });
    expect(decodeFrame(message)).toMatchObject({ sent: 1_795_000_000_123 % 2 ** 32 });
  });

  it.each(Array.from({ length: FRAME_HEADER_BYTES }, (_, bytes) => bytes))('is not in %i bytes', (bytes) => {
    expect(decodeFrame(new Uint8Array(bytes))).toBe('malformed');
  });
});

describe('numbers', () => {
  it('go round, and say what is missing', () => {
    expect([nextSeq(0), nextSeq(U32)]).toEqual([1, 0]);
    expect([missedBefore(0, 0), missedBefore(3, 5), missedBefore(U32, 1)]).toEqual([0, 2, 2]);
  });

  it('that have been are not new', () => {
    expect([missedBefore(1, 0), missedBefore(1, U32), missedBefore(0, 2 ** 31)]).toEqual([null, null, null]);
    expect(missedBefore(0, 2 ** 31 - 1)).toBe(2 ** 31 - 1);
  });
});
