import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFrame, encodeFrame, FRAME_HEADER_BYTES } from './frame.ts';

const U32 = 0xffff_ffff;

test('a frame comes back as it went, whatever the payload', () => {
  fc.assert(
    fc.property(
      fc.nat(0xffff),
      fc.integer({ min: 0, max: U32 }),
      fc.integer({ min: 0, max: U32 }),
      fc.uint8Array({ maxLength: 2_000 }),
      (channel, seq, sent, payload) => {
        const message = encodeFrame({ channel, seq, sent, payload });
        expect(message).toHaveLength(FRAME_HEADER_BYTES + payload.length);
        expect(decodeFrame(message)).toEqual({ channel, seq, sent, payload: Buffer.from(payload) });
      },
    ),
  );
});

test('whatever bytes come, they are read or named malformed, and never thrown over', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const frame = decodeFrame(Buffer.from(bytes));
      expect(frame === 'malformed').toBe(bytes.length < FRAME_HEADER_BYTES);
      expect(frame === 'malformed' ? Buffer.from(bytes) : encodeFrame(frame)).toEqual(Buffer.from(bytes));
    }),
  );
});

test('the header is big endian: channel, number, time', () => {
  const message = encodeFrame({ channel: 0x0102, seq: 0x0304_0506, sent: 0x0708_090a, payload: Buffer.from([0xff]) });
  expect(message.toString('hex')).toBe('0102030405060708090aff');
});

test('a clock of any size goes in modulo 2^32', () => {
  const sent = (ms: number) => decodeFrame(encodeFrame({ channel: 1, seq: 0, sent: ms, payload: Buffer.alloc(0) }));
  expect(sent(1_795_000_000_123)).toMatchObject({ sent: 1_795_000_000_123 % 2 ** 32 });
  expect(sent(1_234.9)).toMatchObject({ sent: 1_234 });
});
