import { beforeEach, expect, it } from 'vitest';
import { createDrafts, DRAFTS_KEPT } from './draft.ts';

beforeEach(() => sessionStorage.clear());

it('gives back what was written, for this alert and this step alone, also after a reload', () => {
  createDrafts(sessionStorage, 'ana').keep('a', 'resolve', { notes: 'With a friend.', outcome: 'safe_confirmed' });
  const drafts = createDrafts(sessionStorage, 'ana');
  expect(drafts.of('a', 'resolve')).toEqual({ notes: 'With a friend.', outcome: 'safe_confirmed' });
  expect(drafts.of('a', 'note').notes).toBe('');
  expect(drafts.of('b', 'resolve').notes).toBe('');
  expect(createDrafts(sessionStorage, 'ben').of('a', 'resolve').notes).toBe('');
  drafts.forget('a', 'resolve');
  expect(drafts.of('a', 'resolve')).toEqual({ notes: '', outcome: '' });
});

it('forgets the oldest beyond its bound, and reads rubbish as nothing', () => {
  const drafts = createDrafts(sessionStorage, 'ana');
  for (let n = 0; n <= DRAFTS_KEPT; n += 1) drafts.keep(`alert ${n}`, 'note', { notes: 'x', outcome: '' });
  expect(drafts.of('alert 0', 'note').notes).toBe('');
  expect(drafts.of(`alert ${DRAFTS_KEPT}`, 'note').notes).toBe('x');
  sessionStorage.setItem('ezri.alert-drafts.ana', '{"a:note":7');
  expect(drafts.of('a', 'note').notes).toBe('');
});
