import { expect, test } from 'vitest';
import { voiceFor } from './language.ts';
import { ENGLISH } from './words/english.ts';
import { SPANISH } from './words/spanish.ts';

test.each([
  ['help me', ENGLISH],
  ['I don’t know', ENGLISH],
  ['ayuda', SPANISH],
  ['ayúdame', SPANISH],
  ['¿qué hago?', SPANISH],
  ['no sé cómo está mi vida', SPANISH],
])('%s', (text, voice) => {
  expect(voiceFor([text], 'en')).toBe(voice);
});

test('what is too short to tell goes on in the language before it', () => {
  expect(voiceFor(['estoy muy triste', 'ok'], 'en')).toBe(SPANISH);
  expect(voiceFor(['ok'], 'en')).toBe(ENGLISH);
});

test('who has begun in Spanish and shows no language is answered in Spanish', () => {
  expect(voiceFor(['ok'], 'es')).toBe(SPANISH);
  expect(voiceFor(['Mal.', '…'], 'es')).toBe(SPANISH);
  expect(voiceFor(['I am sad', 'ok'], 'es')).toBe(ENGLISH);
});
