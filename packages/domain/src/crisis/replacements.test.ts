import { expect, test } from 'vitest';
import { checkSentence } from '../conversation/guard/check.ts';
import { RULE_IDS } from '../conversation/guard/rule.ts';
import { LANGUAGES, languageOf } from '../conversation/language.ts';
import { replacementFor } from './replacements.ts';

const LEVELS = [0, 1, 2, 3, 4] as const;
const all = LANGUAGES.flatMap((language) => LEVELS.flatMap((level) => RULE_IDS.map((rule) => ({ language, level, rule }))));

test.each(all)('$language, level $level, $rule: passes itself, in its language, and ends with a next step', ({ language, level, rule }) => {
  const passage = replacementFor(level, language, [rule]);
  expect(checkSentence(passage, '', { level: 4, contacts: new Set() })).toEqual({ ok: true });
  expect(languageOf(passage, language === 'en' ? 'es' : 'en')).toBe(language);
  expect(passage).toMatch(level === 4 ? /emergency number|emergencias/u : /\?$/u);
});

test('of several rules the most dangerous decides', () => {
  expect(replacementFor(2, 'en', ['flattery', 'method'])).toBe(replacementFor(2, 'en', ['method']));
  expect(replacementFor(0, 'en', ['contact', 'human'])).toBe(replacementFor(0, 'en', ['human']));
});
