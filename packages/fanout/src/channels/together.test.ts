import { expect, test } from 'vitest';
import { decodeFrame, FRAME_HEADER_BYTES } from './frame.ts';
import { CHANNEL_HIGH_WATER_BYTES } from './limits.ts';
import { fakeChannels, listener, opened } from './wire.fixture.ts';

/** The payloads of whole, unmasked binary messages of under 64 KiB. */
function payloadsIn(bytes: Buffer): Buffer[] {
  const payloads: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    expect(bytes[at]).toBe(0x82);
    const short = bytes.readUInt8(at + 1);
    const [from, length] = short === 126 ? [at + 4, bytes.readUInt16BE(at + 2)] : [at + 2, short];
    const frame = decodeFrame(bytes.subarray(from, from + length));
    if (frame === 'malformed') throw new Error('No frame.');
    payloads.push(Buffer.from(frame.payload));
    at = from + length;
  }
  return payloads;
}

function onWire() {
  const writes: Buffer[] = [];
  const fake = fakeChannels({}, { write: (frames) => writes.push(Buffer.from(frames)) > 0 });
  return { ...fake, writes, channel: opened(fake.channels.open(listener().owner)) };
}

test('with a wire frames leave past ws as whole messages, and those that are sent together in one write', () => {
  const { wire, writes, channel, counts } = onWire();
  expect(channel.send(Buffer.from('alone'), 1)).toBe('sent');
  channel.together(() => {
    channel.send(Buffer.alloc(960, 1), 2);
    channel.together(() => void channel.send(Buffer.alloc(960, 2), 3));
    expect(writes).toHaveLength(1);
  });
  channel.together(() => undefined);
  expect(writes.map(payloadsIn)).toEqual([[Buffer.from('alone')], [Buffer.alloc(960, 1), Buffer.alloc(960, 2)]]);
  expect(wire.sent).toEqual([]);
  expect(counts.out).toBe(3);
});

test('short and long ones together are each a whole message', () => {
  const { writes, channel } = onWire();
  const payloads = [0, 5, 115, 116, 960].map((length) => Buffer.alloc(length, length));
  channel.together(() => {
    for (const payload of payloads) channel.send(payload, 0);
  });
  expect(writes.map(payloadsIn)).toEqual([payloads]);
});

test('what is held counts as waiting, and is not lost when the task throws', () => {
  const { writes, channel } = onWire();
  const big = Buffer.alloc(20 * 1024);
  const most = Math.floor(CHANNEL_HIGH_WATER_BYTES / (big.length + FRAME_HEADER_BYTES));
  expect(() =>
    channel.together(() => {
      const sent = Array.from({ length: most + 1 }, () => channel.send(big, 0));
      expect(sent.filter((each) => each === 'sent')).toHaveLength(most);
      expect(sent.at(-1)).toBe('backpressure');
      throw new Error('Afterwards.');
    }),
  ).toThrow('Afterwards.');
  expect(writes.flatMap(payloadsIn)).toHaveLength(most);
  expect(channel.send(Buffer.alloc(1), 0)).toBe('sent');
});

test('without a wire each is a message of its own', () => {
  const { wire, channels } = fakeChannels();
  const channel = opened(channels.open(listener().owner));
  channel.together(() => {
    channel.send(Buffer.from('a'), 0);
    channel.send(Buffer.from('b'), 0);
  });
  expect(wire.frames().map(({ payload }) => String(payload))).toEqual(['a', 'b']);
});
