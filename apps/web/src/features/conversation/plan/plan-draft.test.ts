import { expect, test } from 'vitest';
import { keepEdited, readEdited } from './plan-draft.ts';

const edited = { version: 3, draft: { warningSigns: 'no sleep', coping: '', places: '', people: '', professionals: '', surroundings: '' } };

test('what is being written outlives a reload, until it is saved or given up', () => {
  expect(readEdited(sessionStorage)).toBeNull();
  keepEdited(sessionStorage, edited);
  expect(readEdited(sessionStorage)).toEqual(edited);
  keepEdited(sessionStorage, null);
  expect(sessionStorage.length).toBe(0);
});

test.each(['', '{', '[]', '{"version":-1}', '{"version":1,"draft":{"coping":"tea"}}'])('what cannot be read is none: %j', (kept) => {
  sessionStorage.setItem('ezri.planDraft', kept);
  expect(readEdited(sessionStorage)).toBeNull();
});
