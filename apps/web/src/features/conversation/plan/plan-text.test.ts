import { PLAN_LINE_MAX, PLAN_LINES_MAX } from '@ezri/contract';
import { expect, test } from 'vitest';
import { DICTIONARY } from '../../../words/index.ts';
import { draftOf, faultOf, isEmpty, joined, planText, SECTIONS, sectionsOf } from './plan-text.ts';

const words = DICTIONARY.en.keeping.plan;
const nothing = { warningSigns: '', coping: '', places: '', people: '', professionals: '', surroundings: '' };

test('each line is one thing, and empty ones are none', () => {
  const sections = sectionsOf({ ...nothing, coping: ' tea \n\n a walk\n' });
  expect(sections.coping).toEqual(['tea', 'a walk']);
  expect(draftOf(sections)).toEqual({ ...nothing, coping: 'tea\na walk' });
  expect([isEmpty(sections), isEmpty(sectionsOf(nothing))]).toEqual([false, true]);
});

test('what is too much is said before it is sent', () => {
  expect(faultOf(['x'.repeat(PLAN_LINE_MAX)], words)).toBeUndefined();
  expect(faultOf(['x'.repeat(PLAN_LINE_MAX + 1)], words)).toContain(String(PLAN_LINE_MAX));
  expect(
    faultOf(
      Array.from({ length: PLAN_LINES_MAX + 1 }, () => 'x'),
      words,
    ),
  ).toContain(String(PLAN_LINES_MAX));
});

test('as a text it has the parts in their order, and leaves out empty ones', () => {
  const text = planText(sectionsOf({ ...nothing, people: 'Ana 555', warningSigns: 'no sleep\nquiet' }), words);
  expect(text).toBe('Your safety plan\n\nSigns that it is coming\n- no sleep\n- quiet\n\nPeople I can ask for help\n- Ana 555\n');
  expect(SECTIONS[0]).toBe('warningSigns');
  expect(SECTIONS).toHaveLength(6);
});

test('of two devices both keep their lines, each once', () => {
  const newer = sectionsOf({ ...nothing, coping: 'tea\na walk', people: 'Ana 555' });
  expect(joined(newer, { ...nothing, coping: ' a walk \nmusic', places: 'the park' })).toEqual({
    ...nothing,
    coping: 'tea\na walk\nmusic',
    people: 'Ana 555',
    places: 'the park',
  });
});
