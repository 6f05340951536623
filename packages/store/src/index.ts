export { createMemoryBus } from './bus/memory-bus.ts';
export type { Bus, BusHandler } from './bus/bus.ts';
export { createMemoryReplyTexts } from './bus/memory-reply-texts.ts';
export { openRedis, type Redis } from './bus/redis.ts';
export type { ReplyTexts } from './bus/reply-texts.ts';
export { createSeal, type Seal } from './cipher/seal.ts';
export type { Database, StoreLogger } from './database/database.ts';
export { DatabaseFromAnotherBuild, DatabaseFull, DatabaseInUse, DatabaseUnreachable, QueryFailed, ServerBusy, violates } from './database/faults.ts';
export { makeDataFolder } from './database/folder.ts';
export { openDatabase, type OpenOptions } from './database/open.ts';
export { rowsOf, type Sql, type Tx } from './database/tx.ts';
export { append, appendNow, DuplicateEvent } from './feed/append.ts';
export { markRestored } from './feed/epoch.ts';
export { checkFeed, forgetBefore, oldEvents } from './feed/keep.ts';
export { cursorOf, headOf, headsOf, lastEvents, readAfter } from './feed/read.ts';
export { createFeedSource } from './feed/source.ts';
export type { NewEvent, StoredEvent, Topic } from './feed/topic.ts';
export * from './account/queries.ts';
export * from './account/sessions.ts';
export * from './admin/queries.ts';
export * from './conversation/heard.ts';
export * from './conversation/keep.ts';
export * from './conversation/list.ts';
export * from './conversation/memories.ts';
export {
  appendMessages,
  endConversation,
  findConversation,
  findMessage,
  historyUpTo,
  insertConversation,
  lastMessages,
  lockConversation,
  openConversationOf,
  raiseConversationLevel,
  raiseVerdict,
  recentWords,
  titleConversation,
  type NewMessage,
  type StoredConversation,
  isLastWord,
  supersedeReply,
} from './conversation/queries.ts';
export * from './conversation/replies.ts';
export * from './conversation/reviews.ts';
export * from './conversation/safety-plan.ts';
export * from './conversation/summaries.ts';
export * from './crisis/idempotency.ts';
export * from './crisis/queries.ts';
export { NODE_LEASE_MS } from './node/live.ts';
export * from './node/queries.ts';
export * from './node/turn.ts';
export * from './notifications/queries.ts';
export { AWAY_AFTER_MS, DISCONNECTED_AFTER_MS } from './session/due.ts';
export * from './session/queries.ts';
export * from './session/watch.ts';
