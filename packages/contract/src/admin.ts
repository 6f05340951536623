import { z } from 'zod';
import { CrisisCounts } from './crisis.ts';
import { Cursor, Heartbeat, Reset, Resume, Skipped } from './cursor.ts';
import { Id, Instant } from './ids.ts';
import { Level } from './safety.ts';

export const HealthStatus = z.enum(['ok', 'degraded', 'down']);
export type HealthStatus = z.infer<typeof HealthStatus>;
/** `detail` is a sentence for staff; `latencyMs` the last probe's round trip, null when there was none. */
export const Health = z.object({ status: HealthStatus, detail: z.string(), latencyMs: z.number().nullable() });
export type Health = z.infer<typeof Health>;

/**
 * Why a model's provider did not do what it was asked for. `unauthorised`: it knows no such key. `refused`: it wants no such request, and never will. `cut`: the answer
 * broke off. `redirected`: it wanted to send what people say elsewhere. `resting`: it failed so often lately that it was not asked.
 */
export const FaultReason = z.enum([
  'unauthorised',
  'rateLimited',
  'unavailable',
  'timeout',
  'malformed',
  'cut',
  'empty',
  'tooLarge',
  'redirected',
  'refused',
  'resting',
]);
export type FaultReason = z.infer<typeof FaultReason>;

/** `closed`: the provider is asked. `open`: it is not, for a while. `halfOpen`: one request goes through to see. */
export const BreakerState = z.enum(['closed', 'open', 'halfOpen']);
export type BreakerState = z.infer<typeof BreakerState>;

/** What one node knows of somebody else's server since its start, times on the node's own clock. */
const ProviderFacts = z.object({
  breaker: BreakerState,
  lastSuccessAt: Instant.nullable(),
  lastFault: z.object({ reason: FaultReason, at: Instant }).nullable(),
});

/** `provider` is null when the companion is built in. `standIns`: replies that the scripted companion wrote instead. */
export const ModelHealth = Health.extend({ provider: ProviderFacts.extend({ standIns: z.int().nonnegative() }).nullable() });
export type ModelHealth = z.infer<typeof ModelHealth>;

/** Of an engine that turns speech into words, or words into speech. `provider` is null when each browser does it itself. */
export const EngineHealth = Health.extend({ provider: ProviderFacts.nullable() });
export type EngineHealth = z.infer<typeof EngineHealth>;

/** One minute of the past hour, oldest first in a list. `at` is the start of the minute. */
export const Minute = z.object({ at: Instant, messages: z.int().nonnegative(), sessions: z.int().nonnegative(), online: z.int().nonnegative() });

export const Overview = z.object({
  at: Instant,
  online: z.int().nonnegative(),
  staffOnline: z.int().nonnegative(),
  activeSessions: z.int().nonnegative(),
  alerts: CrisisCounts,
  messagesPerMinute: z.int().nonnegative(),
  health: z.object({ database: Health, feed: Health, model: ModelHealth, hearing: EngineHealth, speaking: EngineHealth }),
  history: z.array(Minute),
});
export type Overview = z.infer<typeof Overview>;

/** Ephemeral: about once a second, only when something changed; its tracked id is the server's clock. */
export const OverviewEvent = z.discriminatedUnion('type', [z.object({ type: z.literal('overview'), overview: Overview }), Heartbeat]);
export type OverviewEvent = z.infer<typeof OverviewEvent>;
export const OverviewEventsInput = z.object({ lastEventId: z.string().max(64).nullish() }).prefault({});

export const ActivityKind = z.enum([
  'account.signedUp',
  'session.started',
  'session.ended',
  'crisis.raised',
  'crisis.severityRaised',
  'crisis.acknowledged',
  'crisis.assigned',
  'crisis.released',
  'crisis.escalated',
  'crisis.resolved',
  'crisis.reopened',
]);
export type ActivityKind = z.infer<typeof ActivityKind>;

/** One line of the activity feed: who (a pseudonym or a member of staff) did what, and the alert or session it is about. */
export const Activity = z.object({ id: Id, kind: ActivityKind, at: Instant, who: z.string(), level: Level.nullable(), subjectId: Id.nullable() });
export type Activity = z.infer<typeof Activity>;
export const ActivityList = z.object({ entries: z.array(Activity), cursor: Cursor });
export type ActivityList = z.infer<typeof ActivityList>;
export const ActivityEvent = z.discriminatedUnion('type', [z.object({ type: z.literal('added'), entry: Activity }), Heartbeat, Reset, Skipped]);
export type ActivityEvent = z.infer<typeof ActivityEvent>;
export const ActivityEventsInput = Resume.prefault({});

export const Staff = z.object({ id: Id, name: z.string(), role: z.enum(['admin', 'super']), online: z.boolean() });
export type Staff = z.infer<typeof Staff>;

/**
 * A reply that broke rules of the guard (docs/safety.md, R17), so that a written passage took its place. Its text is not kept: `rules` are the guard's own names.
 * `provider` is who wrote it, `standIn` that it was the scripted companion in a model's stead.
 */
export const ReplyReview = z.object({
  replyId: Id,
  conversationId: Id,
  rules: z.array(z.string()),
  level: Level,
  avatarId: z.string(),
  provider: z.string(),
  standIn: z.boolean(),
  guardVersion: z.string(),
  protocolVersion: z.string(),
  createdAt: Instant,
});
export type ReplyReview = z.infer<typeof ReplyReview>;
export const ReplyReviewsInput = z.object({ limit: z.int().min(1).max(100).default(50), before: Instant.nullish() }).prefault({});
