import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HELD_MAX_CHARS, SENTENCE_MAX_CHARS, createSentences, type Part } from './sentences.ts';

function parts(pieces: readonly string[]): Part[] {
  const sentences = createSentences();
  return [...pieces.flatMap((piece) => sentences.push(piece)), ...sentences.end()];
}
const texts = (...pieces: string[]): string[] => parts(pieces).map(({ text }) => text);

test.each([
  ['One. Two! Three?', ['One.', ' Two!', ' Three?']],
  ['Wait… what?! Yes.', ['Wait…', ' what?!', ' Yes.']],
  ['He said "no." Then he left.', ['He said "no."', ' Then he left.']],
  ['**Bold.** Next.', ['**Bold.**', ' Next.']],
  ['Ask Dr. Ruiz, e.g. today. Good.', ['Ask Dr. Ruiz, e.g. today.', ' Good.']],
  ['It is 3.5 km to www.a.org now. Yes', ['It is 3.5 km to www.a.org now.', ' Yes']],
  ['1. One\n2. Two\n- three\n', ['1. One\n', '2. Two\n', '- three\n']],
  ['Line one\n\nLine two', ['Line one\n', '\nLine two']],
  ['¿Qué tal? Bien. ¡Vaya!', ['¿Qué tal?', ' Bien.', ' ¡Vaya!']],
  ['一。二！三', ['一。', '二！', '三']],
  ['', []],
  ['no end', ['no end']],
])('%j', (text, sentences) => {
  expect(texts(text)).toEqual(sentences);
});

test('a sentence is out as soon as the character after it is there, and not before', () => {
  const sentences = createSentences();
  expect(sentences.push('One.')).toEqual([]);
  expect(sentences.push(' ')).toEqual([{ text: 'One.', ahead: '' }]);
  expect(sentences.push('Two\n')).toEqual([{ text: ' Two\n', ahead: '' }]);
});

describe('for any text, cut anywhere', () => {
  const word = fc.constantFrom('a', 'word', 'Dr.', 'end.', 'what?', '\n', '1.', '3.5', '…', '"so."', '💛', 'x'.repeat(90), '。', '**b.**');
  const text = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '));

  test('nothing is lost, and the cuts change nothing', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(2000), { maxLength: 12 }), (whole, cuts) => {
        const places = [...new Set(cuts.map((cut) => cut % (whole.length + 1)))].sort((a, b) => a - b);
        const pieces = [0, ...places].map((from, index) => whole.slice(from, places[index] ?? whole.length));
        expect(parts(pieces)).toEqual(parts([whole]));
        expect(
          parts([whole])
            .map((part) => part.text)
            .join(''),
        ).toBe(whole);
      }),
    );
  });

  test('what is held is bounded, and what is cut without an end is read on ahead', () => {
    fc.assert(
      fc.property(text, (whole) => {
        for (const part of parts([whole])) {
          expect(part.text.length + part.ahead.length).toBeLessThanOrEqual(SENTENCE_MAX_CHARS);
          expect(part.ahead === '' || part.ahead.length >= HELD_MAX_CHARS).toBe(true);
          expect(part.text.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
