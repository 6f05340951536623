import { CHANNEL_FRAME_MAX_BYTES, CHANNEL_HIGH_WATER_BYTES, CHANNEL_OVER_RATE_BYTES, CHANNELS_PER_SOCKET } from './limits.ts';
import type { ChannelCounts, ChannelOptions } from './types.ts';

const zero = (): ChannelCounts => ({
  opened: 0,
  in: 0,
  out: 0,
  gaps: 0,
  malformed: 0,
  unknownChannel: 0,
  tooLong: 0,
  overRate: 0,
  outOfOrder: 0,
  backpressure: 0,
  cut: 0,
  fault: 0,
});

/** To be made once for all sockets: they share it, and count together. */
export const channelOptions = (given: Partial<ChannelOptions> = {}): ChannelOptions => ({
  channelsPerSocket: CHANNELS_PER_SOCKET,
  frameMaxBytes: CHANNEL_FRAME_MAX_BYTES,
  highWaterBytes: CHANNEL_HIGH_WATER_BYTES,
  overRateBytes: CHANNEL_OVER_RATE_BYTES,
  counts: zero(),
  now: () => performance.now(),
  onFault: () => undefined,
  ...given,
});
