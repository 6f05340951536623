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

test('what an engine writes and no database can hold takes no word with it', () => {
  expect(piecesOf('I want to\0 die \ud83d')).toEqual(['I want to die \ufffd']);
  const faces = `a${'\u{1f642}'.repeat(MESSAGE_MAX / 2)}`;
  expect(piecesOf(faces).map((piece) => piece.isWellFormed())).toEqual([true, true]);
  expect(piecesOf(faces).join('')).toBe(faces);
});
