import type { EphemeralEvent } from '../../deps.ts';

/** For a follower that is slow: two pieces of one reply are as good as one longer piece, and of two states only the newer matters. */
export function coalesce(older: unknown, newer: unknown): EphemeralEvent | null {
  const [before, after] = [older as EphemeralEvent, newer as EphemeralEvent];
  if (before.type === 'state' && after.type === 'state') return after;
  if (before.type !== 'reply.delta' || after.type !== 'reply.delta') return null;
  const follows = before.replyId === after.replyId && before.from + before.text.length === after.from;
  return follows ? { ...before, text: before.text + after.text } : null;
}
