import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { CHANNEL_FRAME_MAX_BYTES, CHANNEL_HIGH_WATER_BYTES, CHANNELS_PER_SOCKET } from './limits.ts';
import { FRAME_HEADER_BYTES } from './frame.ts';
import { fakeChannels, listener, message, opened } from './wire.fixture.ts';

const U32 = 0xffff_ffff;

test('frames go both ways, numbered from 0, and nothing is sent that nobody asked for', () => {
  const { wire, channels, counts } = fakeChannels();
  const { owner, frames } = listener();
  const channel = opened(channels.open(owner));
  expect(wire.sent).toEqual([]);
  expect(channels.receive(message(channel.id, 0, 1, 77))).toBe('delivered');
  expect(frames).toEqual([{ channel: channel.id, seq: 0, sent: 77, payload: Buffer.from([0]), missed: 0 }]);
  expect([channel.send(Buffer.from('a'), 5), channel.send(Buffer.alloc(0), 6)]).toEqual(['sent', 'sent']);
  expect(wire.frames()).toEqual([
    { channel: channel.id, seq: 0, sent: 5, payload: Buffer.from('a') },
    { channel: channel.id, seq: 1, sent: 6, payload: Buffer.alloc(0) },
  ]);
  expect(counts).toMatchObject({ opened: 1, in: 1, out: 2 });
});

test('each frame is delivered once and in order, and what is missing is counted, whatever comes twice, late or never', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: U32 }), fc.array(fc.integer({ min: -5, max: 8 }), { maxLength: 60 }), (start, steps) => {
      const { channels, counts } = fakeChannels();
      const { owner, frames } = listener({ bytesPerSecond: 1e9, burstBytes: 1e9 });
      const { id } = opened(channels.open(owner));
      // A channel begins at 0: some steps of less than half the circle lead to anywhere on it.
      for (const seq of [Math.floor(start / 3), Math.floor((2 * start) / 3), start]) channels.receive(message(id, seq, 1));
      const from = frames.length;
      const before = { ...counts };
      let expected = (start + 1) % 2 ** 32;
      const due: { seq: number; missed: number }[] = [];
      for (const step of steps) {
        const seq = (expected + step + 2 ** 32) % 2 ** 32;
        expect(channels.receive(message(id, seq, 1))).toBe(step < 0 ? 'outOfOrder' : 'delivered');
        if (step < 0) continue;
        due.push({ seq, missed: step });
        expected = (seq + 1) % 2 ** 32;
      }
      expect(frames.slice(from).map(({ seq, missed }) => ({ seq, missed }))).toEqual(due);
      expect(counts.outOfOrder - before.outOfOrder).toBe(steps.length - due.length);
      expect(counts.gaps - before.gaps).toBe(due.filter(({ missed }) => missed > 0).length);
    }),
  );
});

test('what is no frame, or of no open channel, is named and reaches nobody', () => {
  const { channels, counts } = fakeChannels();
  expect([
    channels.receive(message(1, 0)),
    channels.receive(Buffer.from([7])),
    channels.receive('text'),
    channels.receive(new ArrayBuffer(20)),
  ]).toEqual(['unknownChannel', 'malformed', 'malformed', 'malformed']);
  const { owner, frames } = listener();
  const channel = opened(channels.open(owner));
  expect(channels.receive(message(0, 0))).toBe('unknownChannel');
  expect(channels.receive(message(channel.id + 1, 0))).toBe('unknownChannel');
  channel.close();
  expect(channels.receive(message(channel.id, 0))).toBe('unknownChannel');
  expect(frames).toEqual([]);
  expect(counts).toMatchObject({ in: 0, malformed: 3, unknownChannel: 4 });
});

test('a frame that is too long is refused both ways, to the byte, and the channel goes on', () => {
  const { wire, channels, counts } = fakeChannels();
  const { owner, frames } = listener();
  const channel = opened(channels.open(owner));
  const most = CHANNEL_FRAME_MAX_BYTES - FRAME_HEADER_BYTES;
  expect(channels.receive(message(channel.id, 0, 64 * 1024))).toBe('tooLong');
  expect(channels.receive(message(channel.id, 1, most + 1))).toBe('tooLong');
  expect(channel.send(Buffer.alloc(most + 1), 0)).toBe('tooLong');
  expect(counts.tooLong).toBe(3);
  expect(frames.length + wire.sent.length).toBe(0);
  expect(channel.send(Buffer.alloc(most), 0)).toBe('sent');
  expect(wire.frames()[0]?.seq).toBe(0);
  expect(channels.receive(message(channel.id, 2, 1))).toBe('delivered');
  expect(frames[0]?.missed).toBe(2);
});

test('what cannot leave is dropped under its number, and memory stays flat', () => {
  const { wire, channels, counts } = fakeChannels();
  const channel = opened(channels.open(listener().owner));
  const frames = 10_000;
  for (let at = 0; at < frames; at += 1) channel.send(Buffer.alloc(640), at);
  expect(wire.bufferedAmount).toBeLessThanOrEqual(CHANNEL_HIGH_WATER_BYTES);
  expect(counts.backpressure).toBe(frames - wire.sent.length);
  expect(counts.backpressure).toBeGreaterThan(0);
  wire.bufferedAmount = 0;
  expect(channel.send(Buffer.alloc(640), 0)).toBe('sent');
  expect(wire.frames().at(-1)?.seq).toBe(frames);
});

test('only so many channels are open at once, and their numbers are used again as late as can be', () => {
  const { channels } = fakeChannels();
  const all = Array.from({ length: CHANNELS_PER_SOCKET }, () => opened(channels.open(listener().owner)));
  expect(channels.open(listener().owner)).toBe('tooMany');
  const [stays, ...others] = all;
  for (const channel of others) channel.close();
  const ids = new Set<number>(all.map(({ id }) => id));
  for (let at = all.length; at < 0xffff; at += 1) {
    const channel = opened(channels.open(listener().owner));
    expect(ids.has(channel.id)).toBe(false);
    ids.add(channel.id);
    channel.close();
  }
  expect(ids.has(0)).toBe(false);
  // Once round: the first number is still in use.
  expect(opened(channels.open(listener().owner)).id).toBe((stays?.id ?? 0) + 1);
});

test('the end of the socket is the end of its channels, told once', () => {
  const { wire, channels } = fakeChannels();
  const first = listener();
  const second = listener();
  const channel = opened(channels.open(first.owner));
  opened(channels.open(second.owner)).close();
  channels.end();
  channels.end();
  channel.close();
  expect([first.ends, second.ends, channels.size]).toEqual([['gone'], ['closed'], 0]);
  expect([channel.isOpen, channel.send(Buffer.alloc(1), 0), channels.open(first.owner)]).toEqual([false, 'closed', 'gone']);
  expect(wire.sent).toEqual([]);
});

test('a socket that is closing is sent nothing and opens nothing', () => {
  const { wire, channels } = fakeChannels();
  const channel = opened(channels.open(listener().owner));
  wire.readyState = 2;
  expect([channel.send(Buffer.alloc(1), 0), channels.open(listener().owner), wire.sent]).toEqual(['closed', 'gone', []]);
});

test('an owner that throws loses its channel and nothing else', () => {
  const onFault = vi.fn();
  const { channels, counts } = fakeChannels({ onFault });
  const broken = new Error('broken');
  const fails = () => {
    throw broken;
  };
  const { owner, ends } = listener({ onFrame: fails });
  const other = listener();
  const { id } = opened(channels.open(owner));
  const worse = opened(channels.open({ onFrame: fails, onClose: fails }));
  const fine = opened(channels.open(other.owner));
  expect([channels.receive(message(id, 0)), channels.receive(message(worse.id, 0)), channels.receive(message(fine.id, 0))]).toEqual([
    'fault',
    'fault',
    'delivered',
  ]);
  expect(ends).toEqual(['fault']);
  expect([channels.size, counts.fault]).toEqual([1, 3]);
  expect(onFault).toHaveBeenNthCalledWith(3, broken);
});
