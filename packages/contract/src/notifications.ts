import { z } from 'zod';
import { Cursor, Heartbeat, Reset, Resume, Skipped } from './cursor.ts';
import { Id, Instant } from './ids.ts';

/** `safety` can never be muted. */
export const NotificationKind = z.enum(['safety', 'conversation', 'account', 'crisis']);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** `href` is a path inside the app. `rev` is the account's revision at which this notification last changed. */
export const Notification = z.object({
  id: Id,
  kind: NotificationKind,
  title: z.string(),
  body: z.string(),
  href: z.string().nullable(),
  rev: z.int().positive(),
  createdAt: Instant,
  seenAt: Instant.nullable(),
  readAt: Instant.nullable(),
  archivedAt: Instant.nullable(),
});
export type Notification = z.infer<typeof Notification>;

export const NotificationCounts = z.object({ unseen: z.int().nonnegative(), unread: z.int().nonnegative() });
export type NotificationCounts = z.infer<typeof NotificationCounts>;

const synced = { rev: z.int().positive(), counts: NotificationCounts };
const marked = <Kind extends string>(kind: Kind) => z.object({ type: z.literal(kind), ids: z.array(Id), at: Instant, ...synced });

/** Every event carries the account's new revision and its counts: a badge never has to be computed. */
export const NotificationEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('created'), notification: Notification, ...synced }),
  marked('seen'),
  marked('read'),
  marked('unread'),
  marked('archived'),
  z.object({ type: z.literal('allRead'), at: Instant, ...synced }),
  Heartbeat,
  Reset,
  Skipped,
]);
export type NotificationEvent = z.infer<typeof NotificationEvent>;

export const NotificationFilter = z.enum(['all', 'unread', 'archived']);
export const ListNotificationsInput = z
  .object({ filter: NotificationFilter.default('all'), limit: z.int().min(1).max(100).default(50), before: Instant.nullish() })
  .prefault({});
/** Newest first. `rev` is 0 for an account that never had a notification. */
export const NotificationList = z.object({
  notifications: z.array(Notification),
  counts: NotificationCounts,
  rev: z.int().nonnegative(),
  cursor: Cursor,
});
export type NotificationList = z.infer<typeof NotificationList>;
export const MarkInput = z.object({ ids: z.array(Id).min(1).max(200) });
export const MarkResult = z.object({ rev: z.int().nonnegative(), counts: NotificationCounts });
export type MarkResult = z.infer<typeof MarkResult>;
export const NotificationPreferences = z.object({ muted: z.array(NotificationKind.exclude(['safety', 'crisis'])) });
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;
export const NotificationEventsInput = Resume.prefault({});
