export { applyFanoutHandler, type FanoutHandlerOptions } from './handler/handler.ts';
export { slimRequest } from './slim-request.ts';
export { createWire, HIGH_WATER_BYTES, type Wire } from './wire.ts';
export { createFeedHub, HUB_DEFAULTS } from './hub.ts';
export type {
  EphemeralCarrier,
  EphemeralFrame,
  FeedEvent,
  FeedHub,
  FeedPage,
  FeedSource,
  FollowOptions,
  HubMetrics,
  HubOptions,
  Position,
} from './types.ts';
export { createChannels, isCharged } from './channels/channels.ts';
export { decodeFrame, encodeFrame, FRAME_HEADER_BYTES, type Frame } from './channels/frame.ts';
export { ignoreBinary } from './channels/ignore-binary.ts';
export {
  CHANNEL_BURST_BYTES,
  CHANNEL_BYTES_PER_SECOND,
  CHANNEL_FRAME_COST_BYTES,
  CHANNEL_FRAME_MAX_BYTES,
  CHANNEL_HIGH_WATER_BYTES,
  CHANNEL_OVER_RATE_BYTES,
  CHANNELS_PER_SOCKET,
} from './channels/limits.ts';
export { channelOptions } from './channels/options.ts';
export type {
  Channel,
  ChannelCounts,
  ChannelEnd,
  ChannelOptions,
  Channels,
  OpenOptions,
  OpenRefusal,
  Receipt,
  Received,
  Sent,
  BinarySocket,
} from './channels/types.ts';
