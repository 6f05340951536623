import { parseCursor, type Resume } from '@ezri/contract';
import type { FollowOptions } from '@ezri/fanout';
import type { EphemeralEvent } from './deps.ts';

/** Where a subscription starts: tRPC's own `lastEventId` is newer than the cursor the client first came with. */
export function positionOf({ after, lastEventId }: Resume): FollowOptions['after'] {
  const text = lastEventId ?? after;
  return text === null || text === undefined ? null : parseCursor(text);
}

/** Alerts may never wait for a lost wake-up; everything else may wait a little. Milliseconds. */
export const CRISIS_POLL_MS = 250;
export const POLL_MS = 5_000;
export const pollMs = (topic: string): number => (topic === 'crisis' ? CRISIS_POLL_MS : POLL_MS);

/** For a screen that lags behind: two pieces of one reply in one, and of two states the newer. */
export function mergeEphemeral(older: unknown, newer: unknown): EphemeralEvent | null {
  const [first, second] = [older as EphemeralEvent, newer as EphemeralEvent];
  if (first.type === 'state' && second.type === 'state') return second;
  if (first.type !== 'reply.delta' || second.type !== 'reply.delta' || first.replyId !== second.replyId) return null;
  return second.from === first.from + first.text.length ? { ...first, text: first.text + second.text } : null;
}
