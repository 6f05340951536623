import { and, count, desc, eq } from 'drizzle-orm';
import { MEMORIES_MAX, type Memory } from '@ezri/contract';
import { nowMs } from '../columns.ts';
import type { Tx } from '../database/tx.ts';
import { memory } from './schema.ts';

const columns = { id: memory.id, text: memory.text, source: memory.source, createdAt: memory.createdAt, updatedAt: memory.updatedAt };

/** What a person wants Ezri to remember, newest first; all of it. */
export async function listMemories(tx: Tx, accountId: string): Promise<Memory[]> {
  return tx.sql
    .select(columns)
    .from(memory)
    .where(eq(memory.accountId, accountId))
    .orderBy(desc(memory.createdAt), desc(memory.id))
    .limit(MEMORIES_MAX);
}

export async function countMemories(tx: Tx, accountId: string): Promise<number> {
  const [row] = await tx.sql.select({ count: count() }).from(memory).where(eq(memory.accountId, accountId));
  return row?.count ?? 0;
}

/** Null when there is none under this id, or it is somebody else's. */
export async function findMemory(tx: Tx, accountId: string, memoryId: string): Promise<Memory | null> {
  const [row] = await tx.sql
    .select(columns)
    .from(memory)
    .where(and(eq(memory.id, memoryId), eq(memory.accountId, accountId)));
  return row ?? null;
}

export type NewMemory = Pick<typeof memory.$inferInsert, 'id' | 'accountId' | 'text' | 'source' | 'messageId'>;

/** Null when the id is taken, by whomever. */
export async function insertMemory(tx: Tx, row: NewMemory): Promise<Memory | null> {
  const [inserted] = await tx.sql.insert(memory).values(row).onConflictDoNothing().returning(columns);
  return inserted ?? null;
}

/** Null when there is none under this id, or it is somebody else's. */
export async function editMemory(tx: Tx, accountId: string, memoryId: string, text: string): Promise<Memory | null> {
  const [row] = await tx.sql
    .update(memory)
    .set({ text, updatedAt: nowMs })
    .where(and(eq(memory.id, memoryId), eq(memory.accountId, accountId)))
    .returning(columns);
  return row ?? null;
}

/** False when there was none. */
export async function removeMemory(tx: Tx, accountId: string, memoryId: string): Promise<boolean> {
  const rows = await tx.sql
    .delete(memory)
    .where(and(eq(memory.id, memoryId), eq(memory.accountId, accountId)))
    .returning({ id: memory.id });
  return rows.length > 0;
}
