import { newId, type Activity, type Overview } from '@ezri/contract';

export const NOON = 1_790_000_040_000;

export const overviewOf = (parts: Partial<Overview> = {}): Overview => ({
  at: NOON,
  online: 12,
  staffOnline: 3,
  activeSessions: 7,
  alerts: { open: 4, unassigned: 2, byLevel: { 1: 1, 2: 0, 3: 2, 4: 1 } },
  messagesPerMinute: 18,
  health: {
    database: { status: 'ok', detail: 'Answers at once.', latencyMs: 2 },
    feed: { status: 'ok', detail: 'No gaps.', latencyMs: 1 },
    model: { status: 'ok', detail: 'The scripted companion answers.', latencyMs: null, provider: null },
    hearing: { status: 'ok', detail: "Speech is turned into words by each person's browser.", latencyMs: null, provider: null },
    speaking: { status: 'ok', detail: "Replies are spoken by each person's browser.", latencyMs: null, provider: null },
  },
  history: [0, 1, 2].map((n) => ({ at: NOON - (2 - n) * 60_000, messages: n * 4, sessions: n, online: n + 2 })),
  ...parts,
});

export const activityOf = (parts: Partial<Activity> = {}): Activity => ({
  id: newId(),
  kind: 'session.started',
  at: NOON,
  who: 'Calm Otter',
  level: null,
  subjectId: newId(),
  ...parts,
});
