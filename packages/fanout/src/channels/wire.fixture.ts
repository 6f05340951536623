import { createChannels } from './channels.ts';
import { channelOptions } from './options.ts';
import { decodeFrame, encodeFrame, type Frame } from './frame.ts';
import type { Channel, ChannelOptions, OpenOptions, OpenRefusal, Received, BinarySocket, FinishedFrames } from './types.ts';

/** A socket whose other side reads nothing until told to. */
export class FakeWire implements BinarySocket {
  readyState = 1;
  bufferedAmount = 0;
  readonly sent: Buffer[] = [];

  send(message: Uint8Array): void {
    this.sent.push(Buffer.from(message));
    this.bufferedAmount += message.length;
  }

  frames(): Frame[] {
    return this.sent.map((message) => decodeFrame(message)).filter((frame) => frame !== 'malformed');
  }
}

/** Channels over a fake wire, with a clock that stands still until it is moved. */
export function fakeChannels(given: Partial<ChannelOptions> = {}, finished: FinishedFrames | null = null) {
  const wire = new FakeWire();
  const clock = { ms: 0 };
  const options = channelOptions({ now: () => clock.ms, ...given });
  const channels = createChannels(wire, options, finished);
  return { wire, clock, counts: options.counts, channels };
}

export function opened(channel: Channel | OpenRefusal): Channel {
  if (typeof channel === 'string') throw new Error(`The channel was not opened: ${channel}.`);
  return channel;
}

/** An owner that keeps what it hears. */
export function listener(more: Partial<OpenOptions> = {}) {
  const frames: Received[] = [];
  const ends: string[] = [];
  return { frames, ends, owner: { onFrame: (frame: Received) => void frames.push(frame), onClose: (end: string) => void ends.push(end), ...more } };
}

/** A message of the other side. */
export const message = (channel: number, seq: number, bytes = 640, sent = 0): Buffer =>
  encodeFrame({ channel, seq, sent, payload: Buffer.alloc(bytes, seq & 0xff) });
