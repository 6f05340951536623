import { ActivityEvent, ConversationEvent, CrisisEvent, ListEvent, NotificationEvent, SessionEvent, parseCursor, type Resume } from '@ezri/contract';
import type { FollowOptions } from '@ezri/fanout';
import type { Database } from '@ezri/store';
import type { Context } from './context.ts';

/** Where a subscription starts: tRPC's own `lastEventId` is newer than the cursor the client first came with. */
export function positionOf({ after, lastEventId }: Resume): FollowOptions['after'] {
  const text = lastEventId ?? after;
  return text === null || text === undefined ? null : parseCursor(text);
}

/** What every subscription of a durable feed passes on: from where, for how long, and not faster than its socket takes it (trap T4). */
export const followOptions = ({ socket }: Pick<Context, 'socket'>, resume: Resume, signal: AbortSignal | undefined): FollowOptions => ({
  after: positionOf(resume),
  signal,
  // A wire says it itself. There are subscriptions that have to do without: a client can name its own so that their messages cannot be framed.
  ready: socket?.drained,
});

/**
 * Alerts may never wait for a lost wake-up; everything else may wait a little. Milliseconds. Where nobody else writes, the feed is handed every commit by this
 * very process: nothing can be lost on the way.
 */
export const CRISIS_POLL_MS = 250;
export const POLL_MS = 5_000;
export const pollMsOf =
  ({ isShared }: Pick<Database, 'isShared'>) =>
  (topic: string): number =>
    topic === 'crisis' && isShared ? CRISIS_POLL_MS : POLL_MS;

/** Of each union the events that the feed itself makes; one of them in the log is as unreadable as a stranger. */
const CONTROL = new Set(['heartbeat', 'reset', 'skipped']);
const EPHEMERAL = new Set(['reply.started', 'reply.delta', 'state', 'transcript.partial', 'transcript.final']);

interface Union {
  readonly options: readonly { readonly shape: { readonly type: { readonly value: string } } }[];
}
const typesOf = ({ options }: Union): ReadonlySet<string> =>
  new Set(options.map(({ shape }) => shape.type.value).filter((type) => !CONTROL.has(type)));

/** The events that clients of this build understand, by the topic's first word. */
const TYPES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['crisis', typesOf(CrisisEvent)],
  ['sessions', typesOf(SessionEvent)],
  ['activity', typesOf(ActivityEvent)],
  ['user', typesOf(NotificationEvent)],
  ['conversation', typesOf(ConversationEvent)],
  ['conversations', typesOf(ListEvent)],
]);

/**
 * Whether an event is one that the contract of this build knows. A look at its type and no more, since every event of the log passes here: what is in the log was valid when
 * it was written, by us or by a newer build.
 */
export function isReadable(topic: string, data: unknown, kind: 'durable' | 'ephemeral'): boolean {
  if (typeof data !== 'object' || data === null || !('type' in data) || typeof data.type !== 'string') return false;
  const known = TYPES.get(topic.split(':', 1)[0] ?? '')?.has(data.type) === true;
  return known && EPHEMERAL.has(data.type) === (kind === 'ephemeral');
}

/** Only replies are shown before they are stored. */
export const isCarried = (topic: string): boolean => topic.startsWith('conversation:');
