import { describe, expect, test } from 'vitest';
import { healed } from './healed.ts';
import { blocksOf } from './Markdown.tsx';

describe('markdown that is being written', () => {
  test.each([
    ['plain words', 'plain words'],
    ['this is **bo', 'this is **bo**'],
    ['this is **', 'this is '],
    ['this is **bold**', 'this is **bold**'],
    ['this is *sl', 'this is *sl*'],
    ['2 * 3', '2 * 3'],
    ['so ~~not', 'so ~~not'],
    ['a `code', 'a `code`'],
    ['see [the site', 'see the site'],
    ['see [the site](https://exa', 'see the site'],
    ['see [the site](https://example.org)', 'see [the site](https://example.org)'],
    ['A line\n-', 'A line\n'],
    ['A line\n--', 'A line\n'],
    ['A line\n1', 'A line\n'],
    ['A line\n1.', 'A line\n'],
    ['- one\n- tw', '- one\n- tw'],
    ['* one\n* tw', '* one\n* tw'],
    ['**one**\n\n**tw', '**one**\n\n**tw**'],
  ])('%j is shown as %j', (text, shown) => expect(healed(text)).toBe(shown));
});

test('blocks are torn only where each part can be read by itself', () => {
  expect(blocksOf('one\n\ntwo')).toEqual(['one', 'two']);
  expect(blocksOf('- one\n\n- two\n\nafter')).toEqual(['- one\n\n- two', 'after']);
  expect(blocksOf('```\na\n\nb\n```\n\nafter')).toEqual(['```\na\n\nb\n```', 'after']);
  expect(blocksOf('- one\n\n  inside')).toEqual(['- one\n\n  inside']);
});
