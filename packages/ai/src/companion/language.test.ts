import { expect, test } from 'vitest';
import { voiceFor } from './language.ts';
import { ENGLISH } from './words/english.ts';
import { SPANISH } from './words/spanish.ts';

test.each([
  ['help me', ENGLISH],
  ['I don’t know', ENGLISH],
  ['ayuda', SPANISH],
  ['¿qué hago?', SPANISH],
  ['no sé cómo está mi vida', SPANISH],
])('%s', (text, voice) => {
  expect(voiceFor([text])).toBe(voice);
});

test('what is too short to tell goes on in the language before it', () => {
  expect(voiceFor(['estoy muy triste', 'ok'])).toBe(SPANISH);
  expect(voiceFor(['ok'])).toBe(ENGLISH);
});
