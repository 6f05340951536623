import { z } from 'zod';
import { Cursor, Heartbeat, Reset, Resume, Skipped } from './cursor.ts';
import { Id, Instant } from './ids.ts';
import { Category, Level } from './safety.ts';
import { Text } from './text.ts';

export const AlertStatus = z.enum(['triggered', 'acknowledged', 'in_progress', 'resolved', 'reopened']);
export type AlertStatus = z.infer<typeof AlertStatus>;

export const Outcome = z.enum(['safe_confirmed', 'handed_to_human', 'emergency_services', 'unreachable_follow_up', 'false_alarm', 'duplicate']);
export type Outcome = z.infer<typeof Outcome>;

export const StaffRef = z.object({ id: Id, name: z.string() });
export type StaffRef = z.infer<typeof StaffRef>;

/**
 * What staff see of a risk: id, severity, category, times and a pseudonym. Never a name, an e-mail address or a word that was said.
 * `version` rises by one with every change and is what `expectedVersion` is compared with. `acknowledgeBy` is when staff must have taken it:
 * set when it is raised, rises in level or goes back to the queue, null once somebody has it and has acted since. `escalation` counts the tiers it has climbed. `occurrences` counts the messages that belong to it.
 */
export const Alert = z.object({
  id: Id,
  version: z.int().positive(),
  level: Level,
  category: Category,
  status: AlertStatus,
  assignee: StaffRef.nullable(),
  pseudonym: z.string(),
  conversationId: Id,
  subject: z.enum(['self', 'other', 'unknown']),
  imminence: z.enum(['none', 'unclear', 'soon', 'now']),
  cssrs: z.string(),
  occurrences: z.int().positive(),
  escalation: z.int().nonnegative(),
  raisedAt: Instant,
  updatedAt: Instant,
  acknowledgeBy: Instant.nullable(),
  acknowledgedAt: Instant.nullable(),
  resolvedAt: Instant.nullable(),
  outcome: Outcome.nullable(),
  previousAlertId: Id.nullable(),
  detectorVersion: z.string(),
});
export type Alert = z.infer<typeof Alert>;

export const TimelineKind = z.enum([
  'raised',
  'appended',
  'severityRaised',
  'acknowledged',
  'assigned',
  'released',
  'escalated',
  'noted',
  'resolved',
  'reopened',
]);
export type TimelineKind = z.infer<typeof TimelineKind>;

/** One line of an alert's append-only history. `actor` null means Ezri itself. `note` is what staff wrote, never what the person said. */
export const TimelineEntry = z.object({
  id: Id,
  alertId: Id,
  version: z.int().positive(),
  kind: TimelineKind,
  at: Instant,
  actor: StaffRef.nullable(),
  level: Level,
  status: AlertStatus,
  assignee: StaffRef.nullable(),
  outcome: Outcome.nullable(),
  note: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

const change = <Kind extends TimelineKind>(kind: Kind) =>
  z.object({ type: z.literal(kind), alert: Alert, entry: TimelineEntry.omit({ note: true }) });

export const CrisisEvent = z.discriminatedUnion('type', [
  change('raised'),
  change('appended'),
  change('severityRaised'),
  change('acknowledged'),
  change('assigned'),
  change('released'),
  change('escalated'),
  change('noted'),
  change('resolved'),
  change('reopened'),
  Heartbeat,
  Reset,
  Skipped,
]);
export type CrisisEvent = z.infer<typeof CrisisEvent>;

export const CrisisCounts = z.object({ open: z.int(), unassigned: z.int(), byLevel: z.object({ 1: z.int(), 2: z.int(), 3: z.int(), 4: z.int() }) });
export type CrisisCounts = z.infer<typeof CrisisCounts>;

/** `status: open` is every status but resolved. `before` pages back through resolved alerts by `updatedAt`. */
export const ListAlertsInput = z
  .object({
    status: z.enum(['open', 'resolved', 'all']).default('open'),
    minLevel: Level.default(0),
    assignee: z.enum(['anyone', 'me', 'nobody']).default('anyone'),
    limit: z.int().min(1).max(200).default(100),
    before: Instant.nullish(),
  })
  .prefault({});
/** `now` is the server's clock, for ages and deadlines that tick in the browser. */
export const AlertList = z.object({ alerts: z.array(Alert), counts: CrisisCounts, now: Instant, cursor: Cursor });
export type AlertList = z.infer<typeof AlertList>;
export const GetAlertInput = z.object({ alertId: Id });
export const AlertDetail = z.object({ alert: Alert, timeline: z.array(TimelineEntry), cursor: Cursor });
export type AlertDetail = z.infer<typeof AlertDetail>;
export const CrisisEventsInput = Resume.prefault({});

/** Every change names the version it was decided on and a key of its own: the same key gives the same answer, however often it is sent. */
export const ChangeInput = z.object({ alertId: Id, expectedVersion: z.int().positive(), idempotencyKey: Id });
export const NOTE_MAX = 4000;
const note = Text.trim().min(1, 'write a note').max(NOTE_MAX, `a note has at most ${NOTE_MAX} characters`);
export const AssignInput = ChangeInput.extend({ assigneeId: Id.optional() });
export const NoteInput = ChangeInput.extend({ notes: note });
export const EscalateInput = ChangeInput.extend({ notes: note.optional() });
export const ReopenInput = ChangeInput.extend({ notes: note });
export const ResolveInput = ChangeInput.extend({ outcome: Outcome, notes: note });
export const ChangeResult = z.object({ alert: Alert, entry: TimelineEntry });
export type ChangeResult = z.infer<typeof ChangeResult>;
