export { fanoutEncoder } from './encoder.ts';
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
