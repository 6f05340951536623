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
