import { MESSAGE_MAX } from '@ezri/contract';
import { expect, test } from 'vitest';
import { piecesOf } from './say.ts';

test('what is too long for one message is several, and no word of it is lost', () => {
  const words = Array.from({ length: 2_000 }, (_, at) => `word${at}`);
  const pieces = piecesOf(words.join(' '));
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.every((piece) => piece.length <= MESSAGE_MAX)).toBe(true);
  expect(pieces.join(' ').split(' ')).toEqual(words);
});

test('a wall of letters is cut where it must be, and silence is no message', () => {
  expect(piecesOf('a'.repeat(MESSAGE_MAX + 1)).map(({ length }) => length)).toEqual([MESSAGE_MAX, 1]);
  expect([piecesOf('  '), piecesOf(' short ')]).toEqual([[], ['short']]);
});
