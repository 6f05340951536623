import { PLAN_LINE_MAX, PLAN_LINES_MAX, PlanSections } from '@ezri/contract';
import type { Words } from '../../../words/index.ts';

export type Section = keyof PlanSections;
/** In the order in which they are gone through. */
export const SECTIONS = Object.keys(PlanSections.shape) as readonly Section[];

/** What stands in the fields: one text for each part, one thing on each line. */
export type Draft = Readonly<Record<Section, string>>;

/** The same for every part. */
const everySection = <Value>(of: (section: Section) => Value): Record<Section, Value> => ({
  warningSigns: of('warningSigns'),
  coping: of('coping'),
  places: of('places'),
  people: of('people'),
  professionals: of('professionals'),
  surroundings: of('surroundings'),
});

export const draftOf = (sections: PlanSections): Draft => everySection((section) => sections[section].join('\n'));

/** Empty lines are none. */
export const sectionsOf = (draft: Draft): PlanSections =>
  everySection((section) =>
    draft[section]
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

/** The lines of a plan that was saved meanwhile, and below them those of the fields that it does not have: nobody's words are lost. */
export const joined = (newer: PlanSections, draft: Draft): Draft =>
  everySection((section) => [...new Set([...newer[section], ...sectionsOf(draft)[section]])].join('\n'));

export const isEmpty = (sections: PlanSections): boolean => SECTIONS.every((section) => sections[section].length === 0);

/** What is wrong with the lines of a part, in words for a person; undefined: nothing. */
export function faultOf(lines: readonly string[], words: Words['keeping']['plan']): string | undefined {
  if (lines.length > PLAN_LINES_MAX) return words.tooMany(PLAN_LINES_MAX);
  return lines.some((line) => line.length > PLAN_LINE_MAX) ? words.tooLong(PLAN_LINE_MAX) : undefined;
}

/** The plan as a text that can be kept anywhere. */
export function planText(sections: PlanSections, words: Words['keeping']['plan']): string {
  const parts = SECTIONS.filter((section) => sections[section].length > 0).map(
    (section) => `${words.sections[section].title}\n${sections[section].map((line) => `- ${line}`).join('\n')}\n`,
  );
  return [`${words.title}\n`, ...parts].join('\n');
}
