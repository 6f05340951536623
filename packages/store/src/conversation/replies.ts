import { and, asc, eq, inArray, isNull, lt, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReplyOrigin } from '@ezri/contract';
import { nowMs } from '../columns.ts';
import { constant, type Tx } from '../database/tx.ts';
import { reply } from './schema.ts';

export interface OwedReply {
  readonly id: string;
  readonly conversationId: string;
  readonly inReplyTo: string;
}

/** A reply and who writes it, as far as is known. */
export interface WrittenReply extends OwedReply {
  readonly origin: ReplyOrigin;
  readonly standIn: boolean;
}

const columns = { id: reply.id, conversationId: reply.conversationId, inReplyTo: reply.inReplyTo };
const written = { ...columns, origin: reply.origin, standIn: reply.standIn };

/** One message is owed one reply, however often it is asked for. */
export async function oweReply(tx: Tx, owed: OwedReply): Promise<void> {
  await tx.sql.insert(reply).values(owed).onConflictDoNothing();
}

/** The reply that is being written, whatever the database's clock has done since; else the oldest that is owed; or null. */
export async function openReply(tx: Tx, conversationId: string): Promise<(WrittenReply & { running: boolean }) | null> {
  const [row] = await tx.sql
    .select({ ...written, state: reply.state })
    .from(reply)
    .where(and(eq(reply.conversationId, conversationId), inArray(reply.state, ['owed', 'running'])))
    .orderBy(sql`${reply.state} = 'running' desc`, asc(reply.createdAt))
    .limit(1);
  if (row === undefined) return null;
  const { state, ...owed } = row;
  return { ...owed, running: state === 'running' };
}

/**
 * Takes the oldest owed reply of a conversation, unless one is being written there. The caller holds the conversation's lock.
 * `leaseMs` is how long the owner may stay silent before others think it dead, `origin` who is going to write.
 */
export async function claimReply(tx: Tx, conversationId: string, owner: string, leaseMs: number, origin: ReplyOrigin): Promise<WrittenReply | null> {
  const open = await openReply(tx, conversationId);
  if (open === null || open.running) return null;
  const [row] = await tx.sql
    .update(reply)
    .set({ state: 'running', owner, leaseUntil: sql`${nowMs} + ${leaseMs}`, origin, standIn: false })
    .where(and(eq(reply.id, open.id), eq(reply.state, 'owed')))
    .returning(written);
  return row ?? null;
}

/** False when the reply is no longer this owner's: stop writing it. */
export async function renewLease(tx: Tx, replyId: string, owner: string, leaseMs: number): Promise<boolean> {
  const rows = await tx.sql
    .update(reply)
    .set({ leaseUntil: sql`${nowMs} + ${leaseMs}` })
    .where(and(eq(reply.id, replyId), eq(reply.owner, owner), eq(reply.state, 'running')))
    .returning({ id: reply.id });
  return rows.length > 0;
}

/** Somebody else writes it than was thought when it was claimed. */
export async function changeWriter(tx: Tx, replyId: string, writer: Pick<WrittenReply, 'origin' | 'standIn'>): Promise<void> {
  await tx.sql.update(reply).set(writer).where(eq(reply.id, replyId));
}

/** Closes a reply once and answers how much of it was heard. Null when it was closed before, so that two closers never both write an ending. `owner` null closes whoever has it. */
export async function closeReply(
  tx: Tx,
  replyId: string,
  owner: string | null,
  state: 'done' | 'failed',
): Promise<{ readonly heard: number | null } | null> {
  const [row] = await tx.sql
    .update(reply)
    .set({ state, owner: null, leaseUntil: null })
    .where(and(eq(reply.id, replyId), inArray(reply.state, ['owed', 'running']), owner === null ? undefined : eq(reply.owner, owner)))
    .returning({ heard: reply.heard });
  return row ?? null;
}

/** `regenerations`: how often it was asked for anew although it was complete. */
export interface AskedReply {
  readonly id: string;
  readonly state: 'owed' | 'running' | 'done' | 'failed';
  readonly regenerations: number;
}

/** The reply to a message and how far it is; null when none was ever asked for. */
export async function replyTo(tx: Tx, inReplyTo: string): Promise<AskedReply | null> {
  const [row] = await tx.sql
    .select({ id: reply.id, state: reply.state, regenerations: reply.regenerations })
    .from(reply)
    .where(eq(reply.inReplyTo, inReplyTo));
  return row ?? null;
}

/** Closes the replies that nobody has begun to write. */
export async function closeQueued(tx: Tx, conversationId: string): Promise<OwedReply[]> {
  return tx.sql
    .update(reply)
    .set({ state: 'failed' })
    .where(and(eq(reply.conversationId, conversationId), eq(reply.state, 'owed')))
    .returning(columns);
}

/** Messages whose reply nobody has begun to write, in the order in which they will be answered. */
export async function waitingFor(tx: Tx, conversationId: string): Promise<string[]> {
  const rows = await tx.sql
    .select({ inReplyTo: reply.inReplyTo })
    .from(reply)
    .where(and(eq(reply.conversationId, conversationId), eq(reply.state, 'owed')))
    .orderBy(asc(reply.createdAt));
  return rows.map(({ inReplyTo }) => inReplyTo);
}

/** Closes all that a conversation is still owed, when it ends. */
export async function closeReplies(tx: Tx, conversationId: string): Promise<void> {
  await tx.sql
    .update(reply)
    .set({ state: 'failed', owner: null, leaseUntil: null })
    .where(and(eq(reply.conversationId, conversationId), inArray(reply.state, ['owed', 'running'])));
}

/** Asks for a new reply to a message, whose reply did not come to its end (`failed`) or did (`done`). Null when it is not so. */
export async function reopenReply(tx: Tx, inReplyTo: string, newReplyId: string, from: 'failed' | 'done'): Promise<OwedReply | null> {
  const [row] = await tx.sql
    .update(reply)
    .set({
      id: newReplyId,
      state: 'owed',
      attempt: sql`${reply.attempt} + 1`,
      regenerations: sql`${reply.regenerations} + ${from === 'done' ? 1 : 0}`,
      leaseUntil: null,
      heard: null,
      createdAt: nowMs,
    })
    .where(and(eq(reply.inReplyTo, inReplyTo), eq(reply.state, from)))
    .returning(columns);
  return row ?? null;
}

/** Whether there may be anything for `takeOrphans` or `takeOwed`: one look, which nearly always says no. */
export async function repliesDue(tx: Tx): Promise<boolean> {
  return (await anyDue(tx)).length > 0;
}

const anyDue = constant(
  sql`select 1 as due from ${reply} where ${inArray(reply.state, ['owed', 'running'])} and ${or(isNull(reply.leaseUntil), lt(reply.leaseUntil, nowMs))} limit 1`,
);

/**
 * Takes replies whose owner has gone silent, to close them. Of several nodes that look at once each takes others; one that dies before it has
 * closed them lets them go with its lease.
 */
export async function takeOrphans(tx: Tx, owner: string, leaseMs: number, limit: number): Promise<WrittenReply[]> {
  const silent = tx.sql
    .select({ id: reply.id })
    .from(reply)
    .where(and(eq(reply.state, 'running'), lt(reply.leaseUntil, nowMs)))
    .orderBy(asc(reply.leaseUntil))
    .limit(limit)
    .for('update', { skipLocked: true });
  return tx.sql
    .update(reply)
    .set({ owner, leaseUntil: sql`${nowMs} + ${leaseMs}` })
    .where(inArray(reply.id, silent))
    .returning(written);
}

/**
 * Conversations with a reply that is owed, nobody writing: the wake-up was lost, or every node was busy. Who gets them has `holdMs` to begin;
 * until then no other node is told of them.
 */
export async function takeOwed(tx: Tx, holdMs: number, limit: number): Promise<string[]> {
  const other = alias(reply, 'other');
  const waiting = tx.sql
    .select({ id: reply.id })
    .from(reply)
    .where(
      and(
        eq(reply.state, 'owed'),
        or(isNull(reply.leaseUntil), lt(reply.leaseUntil, nowMs)),
        notExists(
          tx.sql
            .select()
            .from(other)
            .where(and(eq(other.conversationId, reply.conversationId), eq(other.state, 'running'))),
        ),
      ),
    )
    .orderBy(asc(reply.createdAt))
    .limit(limit)
    .for('update', { of: reply, skipLocked: true });
  const rows = await tx.sql
    .update(reply)
    .set({ leaseUntil: sql`${nowMs} + ${holdMs}` })
    .where(inArray(reply.id, waiting))
    .returning({ conversationId: reply.conversationId });
  return [...new Set(rows.map(({ conversationId }) => conversationId))];
}
