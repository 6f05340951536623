import { describe, expect, test } from 'vitest';
import { languageOf } from './language.ts';

describe('the language of a text', () => {
  test.each([
    ['I am going to kill myself tonight', 'en'],
    ['help me', 'en'],
    ["i can't do this anymore", 'en'],
    ['I don’t want to live', 'en'],
    ['my abuela died and I miss her so much', 'en'],
    ['I told him hasta la vista and walked out', 'en'],
    ['Voy a suicidarme esta noche', 'es'],
    ['me quiero morir', 'es'],
    ['ayuda', 'es'],
    ['no puedo mas', 'es'],
    ['AYÚDAME', 'es'],
    ['¿sigues ahí?', 'es'],
    ['nadie me ayuda, el dolor no se va', 'es'],
    ['mi novia dice que help me a veces', 'es'],
  ] as const)('%j is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
    expect(languageOf(text, language === 'en' ? 'es' : 'en')).toBe(language);
  });

  test.each(['ok', '', '...', 'mm', '123', 'no'])('%j does not tell: it goes on as before', (text) => {
    expect(languageOf(text)).toBe('en');
    expect(languageOf(text, 'es')).toBe('es');
  });
});
