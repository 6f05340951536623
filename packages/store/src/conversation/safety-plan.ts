import { and, eq } from 'drizzle-orm';
import type { PlanSections, SafetyPlan } from '@ezri/contract';
import { nowMs } from '../columns.ts';
import type { Tx } from '../database/tx.ts';
import { safetyPlan } from './schema.ts';

const columns = { version: safetyPlan.version, updatedAt: safetyPlan.updatedAt, sections: safetyPlan.sections };

/** Null when nothing has been written yet. */
export async function findPlan(tx: Tx, accountId: string): Promise<SafetyPlan | null> {
  const [row] = await tx.sql.select(columns).from(safetyPlan).where(eq(safetyPlan.accountId, accountId));
  return row ?? null;
}

/** Writes the plan as the version after `expectedVersion`. Null when it is another version by now: nothing was written. */
export async function swapPlan(tx: Tx, accountId: string, expectedVersion: number, sections: PlanSections): Promise<SafetyPlan | null> {
  const next = { version: expectedVersion + 1, sections };
  const [row] =
    expectedVersion === 0
      ? await tx.sql
          .insert(safetyPlan)
          .values({ accountId, ...next })
          .onConflictDoNothing()
          .returning(columns)
      : await tx.sql
          .update(safetyPlan)
          .set({ ...next, updatedAt: nowMs })
          .where(and(eq(safetyPlan.accountId, accountId), eq(safetyPlan.version, expectedVersion)))
          .returning(columns);
  return row ?? null;
}
