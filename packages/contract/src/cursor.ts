import { z } from 'zod';

/**
 * A place in one topic of the feed: `"<epoch>.<seq>"`, for example `"9f2c01ab44d0.17"`.
 * `epoch` (8 to 32 hex digits) names one life of the database; `seq` is the number of the last event that the holder has seen, 0 for none.
 */
export const Cursor = z.string().regex(/^[0-9a-f]{8,32}\.(0|[1-9][0-9]{0,14})$/, 'not a cursor: pass one that the server gave you, or leave it out');
export type Cursor = z.infer<typeof Cursor>;

export interface Position {
  readonly epoch: string;
  readonly seq: number;
}

export const formatCursor = ({ epoch, seq }: Position): Cursor => `${epoch}.${seq}`;

/** The parts of a cursor, or `null` when the text is not one. Never throws. */
export function parseCursor(text: string): Position | null {
  if (!Cursor.safeParse(text).success) return null;
  const dot = text.indexOf('.');
  return { epoch: text.slice(0, dot), seq: Number(text.slice(dot + 1)) };
}

/**
 * Where a subscription resumes. `after` is the cursor of a snapshot; tRPC itself adds `lastEventId` when it reconnects,
 * and that one wins. Neither: from now on.
 */
export const Resume = z.object({ after: Cursor.nullish(), lastEventId: Cursor.nullish() });
export type Resume = z.infer<typeof Resume>;

/** Sent about every 10 s on a quiet feed. `head` is the number of the topic's newest event: a client that is behind it has missed something. */
export const Heartbeat = z.object({ type: z.literal('heartbeat'), head: z.int().nonnegative() });
/** The server cannot bridge the gap to the client's cursor: fetch the snapshot again and go on from there. */
export const Reset = z.object({ type: z.literal('reset') });
/** An event that the server cannot read stands at this number, for example one of a newer build: take the number, show nothing. */
export const Skipped = z.object({ type: z.literal('skipped') });
