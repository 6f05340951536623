import type { PlanSections, SafetyPlan, SavePlanInput } from '@ezri/contract';
import { findPlan, swapPlan } from '@ezri/store';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../refusal.ts';
import { screenKept } from './screen-kept.ts';

const EMPTY: PlanSections = { warningSigns: [], coping: [], places: [], people: [], professionals: [], surroundings: [] };

export async function ownPlan(deps: Deps, actor: Actor): Promise<SafetyPlan> {
  const plan = await deps.db.read(async (tx) => findPlan(tx, actor.id));
  return plan ?? { version: 0, updatedAt: null, sections: EMPTY };
}

/**
 * Writes the plan over the version that was changed. Two devices never undo each other's lines unseen: the second is refused (`conversation.planChanged`). The same call made
 * again, after an answer that was lost, gets that answer.
 */
export async function savePlan(deps: Deps, actor: Actor, { expectedVersion, sections }: z.infer<typeof SavePlanInput>): Promise<SafetyPlan> {
  const { plan, raised } = await deps.db.transaction(async (tx) => {
    const before = await findPlan(tx, actor.id);
    const saved = await swapPlan(tx, actor.id, expectedVersion, sections);
    if (saved !== null) return { plan: saved, raised: await screenKept({ deps, tx, actor }, newLines(before?.sections ?? EMPTY, sections)) };
    const now = await findPlan(tx, actor.id);
    if (now?.version === expectedVersion + 1 && isDeepStrictEqual(now.sections, sections)) return { plan: now, raised: null };
    throw refuse('conversation.planChanged', { version: now?.version ?? 0 });
  });
  if (raised !== null) deps.replies.raise(raised);
  return plan;
}

/** Lines that were there already have been read already: a plan is saved whole with every change. */
function newLines(before: PlanSections, after: PlanSections): string[] {
  const known = new Set(Object.values(before).flat());
  return Object.values(after)
    .flat()
    .filter((line) => !known.has(line));
}
