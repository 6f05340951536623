export { createFeedHub, HUB_DEFAULTS } from './hub.ts';
export type { FeedEvent, FeedHub, FeedPage, FeedSource, FollowOptions, HubMetrics, HubOptions, Position } from './types.ts';
