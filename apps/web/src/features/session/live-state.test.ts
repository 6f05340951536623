import { describe, expect, it } from 'vitest';
import { apply, awayText, durationOf, ENDED_SHOWN_MS, fromLive, inOrder, prune } from './live-state.ts';
import { NO_SESSIONS, STARTED_AT, sessionOf } from './session.fixture.ts';
import { DICTIONARY } from '../../words/index.ts';

const { en } = DICTIONARY;

const empty = fromLive({ sessions: [], counts: NO_SESSIONS, now: 1_000 }, 400);

describe('live sessions', () => {
  it('counts a start once, and gives it back at the end', () => {
    const session = sessionOf({ level: 1 });
    const started = apply(empty, { type: 'started', session });
    expect(started.counts).toMatchObject({ active: 1, connected: 1, byLevel: { 0: 0, 1: 1 } });
    expect(apply(started, { type: 'started', session })).toBe(started);
    const ended = apply(started, { type: 'ended', session: { ...session, version: 2, endedAt: STARTED_AT + 9_000, durationMs: 9_000 } });
    expect(ended.counts).toEqual(NO_SESSIONS);
    expect(ended.sessions.size).toBe(1);
  });

  it('applies a session only when its version is newer', () => {
    const session = sessionOf({ version: 5, connection: 'away' });
    const state = apply(empty, { type: 'updated', session });
    expect(apply(state, { type: 'updated', session: { ...session, version: 4, connection: 'connected' } })).toBe(state);
    const back = apply(state, { type: 'updated', session: { ...session, version: 6, connection: 'connected' } });
    expect(back.sessions.get(session.id)?.connection).toBe('connected');
    expect(back.counts.connected).toBe(state.counts.connected + 1);
  });

  it('lets an ended session leave after a moment, and no other', () => {
    const [going, session] = [sessionOf(), sessionOf()];
    const state = fromLive({ sessions: [going, { ...session, version: 2, endedAt: STARTED_AT, durationMs: 0 }], counts: NO_SESSIONS, now: 500 }, 0);
    expect(prune(state, STARTED_AT + ENDED_SHOWN_MS - 501)).toBe(state);
    expect([...prune(state, STARTED_AT + ENDED_SHOWN_MS - 500).sessions.keys()]).toEqual([going.id]);
  });

  it('sorts the highest level first, then the newest', () => {
    const [calm, newer, risky] = [sessionOf({ startedAt: 1 }), sessionOf({ startedAt: 2 }), sessionOf({ level: 4, startedAt: 0 })];
    expect(inOrder([calm, newer, risky])).toEqual([risky, newer, calm]);
  });

  it('ticks on the server clock and stops at the server figure', () => {
    expect(empty.offset).toBe(600);
    expect(durationOf(sessionOf(), STARTED_AT + 5_000, 600)).toBe(5_600);
    expect(durationOf(sessionOf(), STARTED_AT - 5_000, 600)).toBe(0);
    expect(durationOf(sessionOf({ durationMs: 1_234 }), STARTED_AT + 5_000, 600)).toBe(1_234);
  });

  it('sorts who is there first and what has ended last, whatever the level', () => {
    const ended = sessionOf({ level: 4, endedAt: STARTED_AT, durationMs: 0 });
    const gone = sessionOf({ level: 3, connection: 'disconnected' });
    const [away, here] = [sessionOf({ connection: 'away' }), sessionOf()];
    expect(inOrder([ended, gone, away, here])).toEqual([here, away, gone, ended]);
  });

  it('stops the clock of somebody who is gone, and says for how long', () => {
    const gone = sessionOf({ connection: 'disconnected', updatedAt: STARTED_AT + 64_000 });
    expect(durationOf(gone, STARTED_AT + 300_000, 600)).toBe(64_000);
    expect(awayText(gone, STARTED_AT + 64_000 + 200_000, 0, en.sessions, en.time)).toBe('away 3 min');
    expect(awayText(sessionOf(), STARTED_AT + 300_000, 0, en.sessions, en.time)).toBeNull();
  });
});
