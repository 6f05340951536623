import { z } from 'zod';
import { Instant } from './ids.ts';
import { Text } from './text.ts';

/** Lines in one section of a plan, and the length of a line in UTF-16 units. */
export const PLAN_LINES_MAX = 12;
export const PLAN_LINE_MAX = 200;

const Lines = z.array(Text.trim().min(1).max(PLAN_LINE_MAX, `a line has at most ${PLAN_LINE_MAX} characters`)).max(PLAN_LINES_MAX);

/**
 * What a person has written down for a bad hour, in the order in which it is gone through: signs that it is coming, what helps by oneself, people and places that take
 * one's mind off it, people to ask for help, professionals and help lines, and how to make the surroundings safe.
 */
export const PlanSections = z.object({
  warningSigns: Lines,
  coping: Lines,
  places: Lines,
  people: Lines,
  professionals: Lines,
  surroundings: Lines,
});
export type PlanSections = z.infer<typeof PlanSections>;

/** `version` 0: nothing has been written yet, and `updatedAt` is null. */
export const SafetyPlan = z.object({ version: z.int().nonnegative(), updatedAt: Instant.nullable(), sections: PlanSections });
export type SafetyPlan = z.infer<typeof SafetyPlan>;

/** `expectedVersion`: the one that was changed. Another version by now: `conversation.planChanged`. */
export const SavePlanInput = z.object({ expectedVersion: z.int().nonnegative(), sections: PlanSections });
