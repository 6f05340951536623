import type { Id, LiveSessions, Session, SessionCounts, SessionEvent } from '@ezri/contract';
import type { Words } from '../../words/index.ts';

/** An ended session stays on screen for this long, marked as ended, so that nothing vanishes under somebody's eyes. */
export const ENDED_SHOWN_MS = 6_000;

/** `offset` is the server's clock minus this machine's, in milliseconds: add it to `Date.now()` to compare with `startedAt`. */
export interface LiveState {
  readonly sessions: ReadonlyMap<Id, Session>;
  readonly counts: SessionCounts;
  readonly offset: number;
}

/** `receivedAt` is this machine's clock at the moment the answer came, in milliseconds. */
export const fromLive = ({ sessions, counts, now }: Pick<LiveSessions, 'sessions' | 'counts' | 'now'>, receivedAt: number): LiveState => ({
  sessions: new Map(sessions.map((session) => [session.id, session])),
  counts,
  offset: now - receivedAt,
});

function tally(counts: SessionCounts, session: Session | undefined, sign: 1 | -1): SessionCounts {
  if (!session || session.endedAt !== null) return counts;
  const { level, connection } = session;
  return {
    active: Math.max(0, counts.active + sign),
    connected: Math.max(0, counts.connected + (connection === 'connected' ? sign : 0)),
    byLevel: { ...counts.byLevel, [level]: Math.max(0, counts.byLevel[level] + sign) },
  };
}

/** Pure. An event whose session is not newer than what is here changes nothing and gives the same object back. */
export function apply(state: LiveState, event: SessionEvent): LiveState {
  if (event.type === 'heartbeat' || event.type === 'reset' || event.type === 'skipped') return state;
  const { session } = event;
  const held = state.sessions.get(session.id);
  if (held && held.version >= session.version) return state;
  // Beyond the 500 of the snapshot a session was counted there without being listed; it is taken for what it is now.
  const counted = held ?? (event.type === 'started' ? undefined : { ...session, endedAt: null });
  return { ...state, sessions: new Map(state.sessions).set(session.id, session), counts: tally(tally(state.counts, counted, -1), session, 1) };
}

/** The state without the sessions that ended longer ago than they are shown; the same object when there are none. `now` is this machine's clock. */
export function prune(state: LiveState, now: number): LiveState {
  const over = ({ endedAt }: Session) => endedAt !== null && now + state.offset - endedAt >= ENDED_SHOWN_MS;
  const kept = [...state.sessions].filter(([, session]) => !over(session));
  return kept.length === state.sessions.size ? state : { ...state, sessions: new Map(kept) };
}

const CONNECTION_RANK: Readonly<Record<Session['connection'], number>> = { connected: 0, away: 1, disconnected: 2 };
const ENDED_RANK = 3;
const rank = ({ endedAt, connection }: Session): number => (endedAt === null ? CONNECTION_RANK[connection] : ENDED_RANK);

/** Connected ones first and ended ones last, so that the conversations that are going on now are on top; among them the highest level, then the newest. */
export const inOrder = (sessions: Iterable<Session>): Session[] =>
  [...sessions].sort((a, b) => rank(a) - rank(b) || b.level - a.level || b.startedAt - a.startedAt || a.id.localeCompare(b.id));

type Timed = Pick<Session, 'startedAt' | 'updatedAt' | 'durationMs' | 'connection'>;

/**
 * How long a session has taken, in milliseconds: the server's own figure once it has ended, and no more than up to where the person left
 * while they are disconnected. `now` is this machine's clock.
 */
export const durationOf = ({ startedAt, updatedAt, durationMs, connection }: Timed, now: number, offset: number): number =>
  durationMs ?? Math.max(0, (connection === 'disconnected' ? updatedAt : now + offset) - startedAt);

/** How long somebody has been gone, in words of one unit: "away 3 min"; null while they are there or once it has ended. */
export function awayText(session: Session, now: number, offset: number, { awayFor }: Words['sessions'], time: Words['time']): string | null {
  const { connection, updatedAt, endedAt } = session;
  if (connection !== 'disconnected' || endedAt !== null) return null;
  const seconds = Math.max(0, Math.floor((now + offset - updatedAt) / 1_000));
  if (seconds < 60) return awayFor(time.seconds(seconds));
  return awayFor(seconds < 3_600 ? time.minutes(Math.floor(seconds / 60)) : time.hours(Math.floor(seconds / 3_600)));
}
