import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snippetOf } from './snippet.ts';

const marked = (message: string, query: string): string => {
  const { text, from, to } = snippetOf(message, query);
  return `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
};

describe('a snippet', () => {
  test.each([
    ['My sister is moving away.', 'SISTER', 'My [sister] is moving away.'],
    ['Mañana veré a mi papá', 'manana', '[Mañana] veré a mi papá'],
    ['I sat in the cafe\u0301 all day', 'café', 'I sat in the [cafe\u0301] all day'],
    ['one\n\n  two', 'one two', '[one two]'],
    ['50% of 100%', '0%', '5[0%] of 100%'],
    ['nothing like it', 'absent', '[]nothing like it'],
    ['👋🏽 hello', 'hello', '👋🏽 [hello]'],
  ])('of %j for %j', (message, query, expected) => expect(marked(message, query)).toBe(expected));

  test('of a long message is short, and has the words in it', () => {
    const message = `${'before and '.repeat(40)}the needle is here${' and after'.repeat(40)}`;
    const text = marked(message, 'needle');
    expect(text).toContain('the [needle] is here');
    expect(text.length).toBeLessThan(170);
    expect(text).toMatch(/^…before|^…and/u);
    expect(text).toMatch(/(?:and|after)…$/u);
  });

  test('never cuts a character in two, and marks what was looked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.nat(), fc.integer({ min: 1, max: 5 }), (message, seed, length) => {
        const characters = [...message.replace(/\s+/gu, ' ').trim()];
        const at = characters.length === 0 ? 0 : seed % characters.length;
        const query = characters.slice(at, at + length).join('');
        const { text, from, to } = snippetOf(message, query);
        expect(text.isWellFormed()).toBe(true);
        expect(0 <= from && from <= to && to <= text.length).toBe(true);
        expect(text.slice(from, to).isWellFormed()).toBe(true);
      }),
    );
  });
});
