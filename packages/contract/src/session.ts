import { z } from 'zod';
import { CompanionState, Mode } from './conversation.ts';
import { Cursor, Heartbeat, Reset, Resume, Skipped } from './cursor.ts';
import { Id, Instant } from './ids.ts';
import { Level } from './safety.ts';

/** `connected`: a screen of the person is on the conversation. `away`: none for a moment. `disconnected`: none for longer than the grace period. */
export const Connection = z.enum(['connected', 'away', 'disconnected']);
export type Connection = z.infer<typeof Connection>;

/** What staff see of a conversation that is going on: `id` is the conversation's. Never a word that was said. */
export const Session = z.object({
  id: Id,
  version: z.int().positive(),
  pseudonym: z.string(),
  avatarId: z.string(),
  mode: Mode,
  level: Level,
  state: CompanionState,
  connection: Connection,
  messageCount: z.int().nonnegative(),
  startedAt: Instant,
  updatedAt: Instant,
  endedAt: Instant.nullable(),
  durationMs: z.int().nonnegative().nullable(),
});
export type Session = z.infer<typeof Session>;

export const SessionEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), session: Session }),
  z.object({ type: z.literal('updated'), session: Session }),
  z.object({ type: z.literal('ended'), session: Session }),
  Heartbeat,
  Reset,
  Skipped,
]);
export type SessionEvent = z.infer<typeof SessionEvent>;

export const SessionCounts = z.object({
  active: z.int(),
  connected: z.int(),
  byLevel: z.object({ 0: z.int(), 1: z.int(), 2: z.int(), 3: z.int(), 4: z.int() }),
});
export type SessionCounts = z.infer<typeof SessionCounts>;
/** At most 500 sessions, highest level first, then newest; `counts` is over all of them. `now` is the server's clock, for durations that tick in the browser. */
export const LiveSessions = z.object({ sessions: z.array(Session), counts: SessionCounts, now: Instant, cursor: Cursor });
export type LiveSessions = z.infer<typeof LiveSessions>;
export const SessionEventsInput = Resume.prefault({});
