import { and, eq, sql } from 'drizzle-orm';
import { nowMs } from '../columns.ts';
import { rowsOf, type Tx } from '../database/tx.ts';
import { idempotency } from './schema.ts';

/** The answer given to this key before, with the request it answered; null for a new key. */
export async function answerTo(tx: Tx, accountId: string, key: string): Promise<{ request: string; answer: unknown } | null> {
  const [row] = await tx.sql
    .select({ request: idempotency.request, answer: idempotency.answer })
    .from(idempotency)
    .where(and(eq(idempotency.accountId, accountId), eq(idempotency.key, key)));
  return row ?? null;
}

/** Keeps the answer in the transaction that made it true. */
export async function rememberAnswer(tx: Tx, accountId: string, key: string, request: string, answer: unknown): Promise<void> {
  await tx.sql.insert(idempotency).values({ accountId, key, request, answer });
}

/** Drops up to `limit` answers older than `olderThanMs`; answers how many. A call made again after so long is a new call. */
export async function forgetAnswers(tx: Tx, olderThanMs: number, limit: number): Promise<number> {
  const gone = await rowsOf(
    tx,
    sql`delete from ${idempotency} where (account_id, key) in (
      select account_id, key from ${idempotency} where created_at < ${nowMs} - ${olderThanMs}::bigint limit ${limit} for update skip locked
    ) returning 1 as gone`,
  );
  return gone.length;
}
