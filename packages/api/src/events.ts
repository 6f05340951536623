import type {
  Activity,
  ActivityEvent,
  ActivityKind,
  ConversationEvent,
  CrisisEvent,
  ListEvent,
  NotificationEvent,
  SessionEvent,
} from '@ezri/contract';
import { newId } from '@ezri/contract';
import type { NewEvent } from '@ezri/store';

/** The one place where a durable event gets its topic. Each takes the exact shape that the subscription will yield. */

export const conversationEvent = (conversationId: string, event: ConversationEvent, dedupe?: string): NewEvent => ({
  topic: `conversation:${conversationId}`,
  type: event.type,
  entity: conversationId,
  body: event,
  ...(dedupe === undefined ? {} : { dedupe }),
});

export const listEvent = (accountId: string, event: Extract<ListEvent, { conversationId: string }>): NewEvent => ({
  topic: `conversations:${accountId}`,
  type: event.type,
  entity: event.conversationId,
  body: event,
});

export const crisisEvent = (event: Extract<CrisisEvent, { alert: unknown }>): NewEvent => ({
  topic: 'crisis',
  type: event.type,
  entity: event.alert.id,
  version: event.alert.version,
  body: event,
});

export const sessionEvent = (event: Extract<SessionEvent, { session: unknown }>): NewEvent => ({
  topic: 'sessions',
  type: event.type,
  entity: event.session.id,
  version: event.session.version,
  body: event,
});

export const notificationEvent = (accountId: string, event: Extract<NotificationEvent, { rev: number }>): NewEvent => ({
  topic: `user:${accountId}`,
  type: event.type,
  entity: accountId,
  version: event.rev,
  body: event,
});

export function activityEvent(
  kind: ActivityKind,
  at: number,
  what: Pick<Activity, 'who'> & Partial<Pick<Activity, 'level' | 'subjectId'>>,
): NewEvent {
  const entry: Activity = { id: newId(), kind, at, who: what.who, level: what.level ?? null, subjectId: what.subjectId ?? null };
  const event: ActivityEvent = { type: 'added', entry };
  return { topic: 'activity', type: event.type, entity: entry.id, body: event };
}
