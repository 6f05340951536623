import { parseCursor, type Resume } from '@ezri/contract';
import type { FollowOptions } from '@ezri/fanout';
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
  ready: socket?.drained,
});

/** Alerts may never wait for a lost wake-up; everything else may wait a little. Milliseconds. */
export const CRISIS_POLL_MS = 250;
export const POLL_MS = 5_000;
export const pollMs = (topic: string): number => (topic === 'crisis' ? CRISIS_POLL_MS : POLL_MS);
