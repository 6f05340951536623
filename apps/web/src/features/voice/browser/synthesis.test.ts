import { newId } from '@ezri/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNewWords } from './new-words.ts';
import { speakable } from './speakable.ts';
import { voiceFor } from './synthesis.ts';

const voice = (lang: string, localService: boolean, name = lang) => ({ lang, localService, name, default: false, voiceURI: name });

test('a voice of the device goes before one that sends the words away, and the language before both', () => {
  const voices = [voice('de-DE', true), voice('es-ES', false), voice('es_MX', true), voice('en-US', false)];
  expect(voiceFor('es', voices)?.lang).toBe('es_MX');
  expect(voiceFor('en', voices)?.lang).toBe('en-US');
  expect(voiceFor('en', [voice('de-DE', true)])).toBeNull();
});

test('marks are not read out, and every place in the text stays where it is', () => {
  expect(speakable('# So\n- **this** and [that](https://a.example/b)').replaceAll(/ +/g, ' ')).toBe(' So\n this and that ');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(speakable(text)).toHaveLength(text.length);
    }),
  );
});

test('however a reply grows, each of its words is given out once, in order and with its place', () => {
  const text = 'I hear you. That sounds hard! Would you like to tell me more?\n- one\n- two';
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(text.length)), (ends) => {
      const [words, replyId] = [createNewWords(), newId()];
      const given = [...ends.toSorted((a, b) => a - b), text.length].flatMap((end) => words.take(replyId, text.slice(0, end)));
      for (const { text: piece, from } of given) expect(text.slice(from, from + piece.length)).toBe(piece);
      expect(
        given
          .map((piece) => piece.text)
          .join('')
          .replaceAll(/\s/g, ''),
      ).toBe(text.replaceAll(/\s/g, ''));
    }),
  );
});

test('a reply that gave way to another is said from its beginning, one that was interrupted no more', () => {
  const [words, replyId, other] = [createNewWords(), newId(), newId()];
  words.take(replyId, 'You could try');
  expect(words.take(replyId, 'I am worried about you.')).toEqual([{ replyId, text: 'I am worried about you.', from: 0 }]);
  words.skipAll();
  expect(words.take(replyId, 'Something else.')).toEqual([]);
  words.skipTo(other, 6);
  expect(words.take(other, 'Hello. You.')).toEqual([{ replyId: other, text: ' You.', from: 6 }]);
});
