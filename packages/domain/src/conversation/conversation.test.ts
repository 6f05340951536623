import { Avatar } from '@ezri/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../crisis/assess.ts';
import { AVATARS, avatars } from './avatars.ts';
import { AI_NOTICE } from './notice.ts';
import { NEUTRAL_TITLE, DERIVED_TITLE_MAX, titleFrom } from './title.ts';

describe('titles', () => {
  test.each([
    ['My boss changed my shifts again. I am so annoyed.', 'My boss changed my shifts again'],
    ['  hello\n there  ', 'hello there'],
    ['I want to kill myself', NEUTRAL_TITLE],
    ['me quiero morir', NEUTRAL_TITLE],
    ['i feel hopeless', NEUTRAL_TITLE],
    ['', NEUTRAL_TITLE],
  ])('%j → %j', (text, title) => expect(titleFrom(text)).toBe(title));

  test('are short, and never carry risk', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const title = titleFrom(text);
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
  for (const part of ['id', 'name', 'tagline', 'greeting', 'hue', 'manner'] as const)
    expect(new Set(AVATARS.map((avatar) => avatar[part])).size, part).toBe(AVATARS.length);
  expect(AVATARS.length).toBeGreaterThanOrEqual(4);
  for (const avatar of AVATARS) {
    expect(avatar.greeting).toContain('AI companion');
    expect(`${avatar.greeting} ${avatar.tagline} ${avatar.manner}`).not.toMatch(/therap|counsel|treat|diagnos|human/iu);
  }
});

test('what screens get of an avatar is in the contract, and no more', () => {
  for (const avatar of avatars()) expect(Object.keys(avatar).sort()).toEqual(Object.keys(Avatar.shape).sort());
  expect(avatars().map(({ id }) => id)).toEqual(AVATARS.map(({ id }) => id));
});

test('the notice says what it must', () => {
  expect(AI_NOTICE).toMatch(/AI, not a human/u);
  expect(AI_NOTICE).toMatch(/may not be suitable for some minors/u);
  expect(AI_NOTICE).not.toMatch(/therap|counsel|treat|diagnos/iu);
});
