import { expect, test } from 'vitest';
import {
  CHANNEL_BURST_BYTES,
  CHANNEL_BYTES_PER_SECOND,
  CHANNEL_FRAME_COST_BYTES,
  CHANNEL_FRAME_MAX_BYTES,
  CHANNEL_OVER_RATE_BYTES,
} from './limits.ts';
import { fakeChannels, listener, message, opened } from './wire.fixture.ts';

/** 16-bit samples at 16,000 a second, 20 ms a frame. */
const FRAME = 640;
const FRAME_MS = 20;

/** Sends `seconds` of sound, `speed` times faster than it sounds, and stops when the channel is gone. Answers how many frames that took. */
function play(speed: number, seconds: number) {
  const { clock, channels, counts } = fakeChannels();
  const { owner, frames, ends } = listener();
  const channel = opened(channels.open(owner));
  let sent = 0;
  for (; sent < (seconds * 1_000) / FRAME_MS && channel.isOpen; sent += 1) {
    channels.receive(message(channel.id, sent, FRAME));
    clock.ms += FRAME_MS / speed;
  }
  return { sent, frames, ends, counts, clock };
}

test('a minute of raw sound in real time is taken whole', () => {
  const { frames, ends, counts } = play(1, 60);
  expect([frames.length, ends, counts.overRate]).toEqual([3_000, [], 0]);
});

test('at a hundred times real time the burst passes, the rest is refused, and beyond a bound the channel is closed by name', () => {
  const { sent, frames, ends, counts, clock } = play(100, 60);
  expect(ends).toEqual(['overRate']);
  expect(counts).toMatchObject({ cut: 1, in: frames.length, overRate: sent - frames.length });
  const allowed = CHANNEL_BURST_BYTES + (CHANNEL_BYTES_PER_SECOND * clock.ms) / 1_000;
  expect(frames.length * FRAME).toBeLessThanOrEqual(allowed);
  expect(frames.length * FRAME).toBeGreaterThan(CHANNEL_BURST_BYTES - 2 * FRAME);
  expect(counts.overRate * FRAME).toBeLessThanOrEqual(CHANNEL_OVER_RATE_BYTES);
});

test('what is refused for the rate is missing, and the next frame says how much', () => {
  const { clock, channels } = fakeChannels();
  const { owner, frames } = listener({ bytesPerSecond: 1_000, burstBytes: 1_000 });
  const { id } = opened(channels.open(owner));
  const receipts = Array.from({ length: 5 }, (_, seq) => channels.receive(message(id, seq, 390)));
  expect(receipts).toEqual(['delivered', 'delivered', 'overRate', 'overRate', 'overRate']);
  clock.ms += 400;
  channels.receive(message(id, 5, 390));
  expect(frames.map(({ seq, missed }) => [seq, missed])).toEqual([
    [0, 0],
    [1, 0],
    [5, 3],
  ]);
});

test('a burst now and then is forgiven: the bound counts from the last time that there was room for a whole one', () => {
  const { clock, channels } = fakeChannels();
  const { owner, ends } = listener();
  const { id } = opened(channels.open(owner));
  let seq = 0;
  for (let round = 0; round < 20; round += 1) {
    for (let bytes = 0; bytes < CHANNEL_BURST_BYTES + CHANNEL_OVER_RATE_BYTES / 2; bytes += FRAME) channels.receive(message(id, (seq += 1), FRAME));
    clock.ms += (1_000 * CHANNEL_BURST_BYTES) / CHANNEL_BYTES_PER_SECOND;
  }
  expect(ends).toEqual([]);
});

test('the smallest frames cost their share, and so do those that are repeated or too long', () => {
  const most = CHANNEL_BURST_BYTES / CHANNEL_FRAME_COST_BYTES;
  const count = (next: (at: number) => Buffer, bytes: number) => {
    const { channels, counts } = fakeChannels();
    opened(channels.open(listener().owner));
    for (let at = 0; at < bytes; at += 1) channels.receive(next(at));
    return counts;
  };
  expect(count((at) => message(1, at, 1), most + 9)).toMatchObject({ in: most, overRate: 9 });
  expect(count(() => message(1, 0, 0), most + 9)).toMatchObject({ in: 1, outOfOrder: most - 1, overRate: 9 });
  const tooLong = Math.floor(CHANNEL_BURST_BYTES / (CHANNEL_FRAME_MAX_BYTES + 11));
  expect(count((at) => message(1, at, CHANNEL_FRAME_MAX_BYTES + 1), tooLong + 1)).toMatchObject({ in: 0, tooLong, overRate: 1 });
});
