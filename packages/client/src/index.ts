export { backoffMs, type BackoffBounds } from './backoff.ts';
export { systemClock, type Clock } from './clock.ts';
export { isOpen, type ConnectionState, type ConnectionStore } from './connection.ts';
export { NO_CURSOR, type Feed, type FeedHandlers, type FeedOptions, type FeedState } from './feed-types.ts';
export { codeOf, isFinal, isUnanswered, refusalOf, type Refusal } from './refusal.ts';
export { createRing, type Ring } from './ring.ts';
export { createSocket, type Socket, type SocketOptions } from './socket.ts';
export type { Readable } from './store.ts';
