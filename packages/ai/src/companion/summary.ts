import { SUMMARY_MAX_CHARS, type SummaryRequest } from '../language-model.ts';
import { voiceFor } from './language.ts';
import { remember } from './memory.ts';

/** Keeps so many lines, the newest: one for each person, event or feeling that was spoken of. */
const LINES_MAX = 30;

/** What was spoken of, a line for each thing, added to the summary so far. It names things in the person's own words and judges nothing; what is heavy is left out. */
export function summariseByRules({ summary, turns, language }: SummaryRequest): string {
  const said = turns.filter(({ author }) => author === 'person').map(({ text }) => text);
  const fresh = remember(said, voiceFor(said, language)).map(({ label }) => label);
  const before = (summary ?? '').split('\n').filter((line) => line.trim() !== '' && !fresh.includes(line));
  const lines = [...before, ...fresh].slice(-LINES_MAX);
  while (lines.join('\n').length > SUMMARY_MAX_CHARS) lines.shift();
  return lines.join('\n');
}
