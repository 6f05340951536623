import { newId, type Session, type SessionCounts } from '@ezri/contract';

export const STARTED_AT = 1_790_000_000_000;

export const sessionOf = (parts: Partial<Session> = {}): Session => ({
  id: newId(),
  version: 1,
  pseudonym: 'Calm Otter',
  avatarId: 'ezri',
  mode: 'text',
  level: 0,
  state: 'listening',
  connection: 'connected',
  messageCount: 2,
  startedAt: STARTED_AT,
  updatedAt: STARTED_AT,
  endedAt: null,
  durationMs: null,
  ...parts,
});

export const NO_SESSIONS: SessionCounts = { active: 0, connected: 0, byLevel: { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0 } };
