import type { Level } from '@ezri/contract';

/** What a sentence of a reply may break (docs/safety.md, R1, R9, R17). The names are kept with a review and counted in a metric: they never change their meaning. */
export const RULE_IDS = [
  'method',
  'stigma',
  'glamour',
  'encouragement',
  'bargaining',
  'contempt',
  'illness',
  'medicine',
  'human',
  'role',
  'clinging',
  'flattery',
  'contact',
  'disguise',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** `pattern` is looked for in folded words (fold.ts). With `from` it counts at that level of the conversation and above. */
export interface Rule {
  id: RuleId;
  pattern: RegExp;
  from?: Level;
}

/**
 * A pattern of whole words out of a table: one phrase a line, each a piece of a regular expression over folded words. ` _3 ` is up to three words of any kind; a class
 * of words is put in as a regular expression of its own.
 */
export function phrases(lines: TemplateStringsArray, ...classes: readonly RegExp[]): RegExp {
  const source = String.raw(lines, ...classes.map((words) => `(?:${words.source})`));
  const choices = source
    .split('\n')
    .map((line) => line.trim().replace(/(?<!\w)_(\d) /gu, String.raw`(?:\w+ ){0,$1}`))
    .filter((line) => line !== '');
  return new RegExp(String.raw`(?<!\w)(?:${choices.join('|')})(?!\w)`, 'gu');
}
