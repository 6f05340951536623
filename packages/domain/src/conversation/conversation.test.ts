import { Avatar, Language } from '@ezri/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../crisis/assess.ts';
import { AVATARS, avatars } from './avatars.ts';
import { languageOf } from './language.ts';
import { aiNotice } from './notice.ts';
import { DERIVED_TITLE_MAX, isUntitled, titleFrom, untitled } from './title.ts';

const NEUTRAL_TITLE = 'A conversation';

describe('titles', () => {
  test.each([
    ['My boss changed my shifts again. I am so annoyed.', 'My boss changed my shifts again'],
    ['  hello\n there  ', 'hello there'],
    ['I want to kill myself', NEUTRAL_TITLE],
    ['me quiero morir', NEUTRAL_TITLE],
    ['i feel hopeless', NEUTRAL_TITLE],
    ['', NEUTRAL_TITLE],
  ])('%j → %j', (text, title) => expect(titleFrom(text, 'en')).toBe(title));

  test('what says nothing is said in the language that the conversation began in', () => {
    expect(titleFrom('me quiero morir', 'es')).toBe('Una conversación');
    expect([untitled('en'), untitled('es')]).toEqual(['New conversation', 'Conversación nueva']);
    expect([untitled('en'), untitled('es'), 'The hard night'].map(isUntitled)).toEqual([true, true, false]);
  });

  test('are short, and never carry risk', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const title = titleFrom(text, 'en');
        expect(title.length).toBeGreaterThan(0);
        expect(title.length).toBeLessThanOrEqual(DERIVED_TITLE_MAX);
        expect(title.isWellFormed()).toBe(true);
        expect(assess(title, { recent: [] }).level).toBe(0);
      }),
    );
  });
});

test('avatars: ezri first, each its own, none a human', () => {
  expect(AVATARS[0]?.id).toBe('ezri');
  for (const part of ['id', 'name', 'tagline', 'greeting', 'hue'] as const)
    expect(new Set(AVATARS.map((avatar) => avatar[part])).size, part).toBe(AVATARS.length);
  expect(AVATARS.length).toBeGreaterThanOrEqual(4);
  for (const avatar of AVATARS) {
    expect(avatar.greeting).toContain('AI companion');
    expect(`${avatar.greeting} ${avatar.tagline}`).not.toMatch(/therap|counsel|treat|diagnos|human/iu);
  }
});

test.each(Language.options)('what screens get of an avatar is in the contract, and no more: %s', (language) => {
  for (const avatar of avatars(language)) expect(Object.keys(avatar).sort()).toEqual(Object.keys(Avatar.shape).sort());
  expect(avatars(language).map(({ id }) => id)).toEqual(AVATARS.map(({ id }) => id));
});

test('in Spanish every avatar greets in Spanish, and says that it is an AI', () => {
  for (const [at, { tagline, greeting }] of avatars('es').entries()) {
    expect(greeting).toContain('una IA');
    expect(languageOf(greeting)).toBe('es');
    expect(tagline).not.toBe(AVATARS[at]?.tagline);
  }
});

test('the notice says what it must', () => {
  expect(aiNotice('en')).toMatch(/AI, not a human/u);
  expect(aiNotice('en')).toMatch(/may not be suitable for some minors/u);
  expect(aiNotice('en')).not.toMatch(/therap|counsel|treat|diagnos/iu);
  expect(aiNotice('es')).toMatch(/una IA, no con un ser humano/u);
  expect(aiNotice('es')).toMatch(/puede no ser adecuada para algunas personas menores de edad/u);
  expect(aiNotice('es')).toMatch(/número de emergencias/u);
});
