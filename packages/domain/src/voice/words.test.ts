import { describe, expect, it } from 'vitest';
import { isBackchannel } from './backchannel.ts';
import { heardPart } from './heard-part.ts';
import { isUnfinished } from './unfinished.ts';

describe('signs of listening', () => {
  it.each(['mm-hm', 'Mmm.', 'Yeah, yeah.', 'uh-huh', 'OK', 'I see.', 'Right, got it'])('%s', (text) => {
    expect(isBackchannel(text, 'en')).toBe(true);
  });
  it.each(['ajá', 'Sí, sí.', 'mmm', 'vale', 'Ya veo.', 'claro'])('%s', (text) => {
    expect(isBackchannel(text, 'es')).toBe(true);
  });
  it.each(['', '...', 'no', 'yeah I want to die', 'okay but why', 'right now', 'yes yes yes yes yes', 'mhm help'])('are not: %s', (text) => {
    expect(isBackchannel(text, 'en')).toBe(false);
  });
  it.each(['no', 'sí quiero', 'ya no puedo', 'claro que no'])('are not: %s', (text) => {
    expect(isBackchannel(text, 'es')).toBe(false);
  });
});

describe('unfinished sentences', () => {
  it.each(['I went to the', 'I was thinking and.', 'because', 'it is my', "I'm", 'so, um', 'well…', 'I want to -'])('%s', (text) => {
    expect(isUnfinished(text, 'en')).toBe(true);
  });
  it.each(['', 'I am.', "I can't.", 'I think so.', 'What for?', 'Stop it!', 'I want to go home', 'never mind', 'the band', 'Yes I do.'])(
    'are not: %s',
    (text) => {
      expect(isUnfinished(text, 'en')).toBe(false);
    },
  );
  it.each(['me siento mal porque', 'fui a la', 'y.', 'o sea', 'quiero que'])('%s', (text) => {
    expect(isUnfinished(text, 'es')).toBe(true);
  });
  it.each(['no.', 'no puedo más', 'creo que sí', 'estoy aquí', '¿por qué?'])('are not: %s', (text) => {
    expect(isUnfinished(text, 'es')).toBe(false);
  });
});

describe('what was heard of a message', () => {
  it('is all of one that was not spoken', () => {
    expect(heardPart({ text: 'Hello there.', heard: null })).toBe('Hello there.');
  });
  it('ends where the person interrupted, with a whole character', () => {
    expect(heardPart({ text: 'Hello there.', heard: 5 })).toBe('Hello');
    expect(heardPart({ text: 'Hi 🙂 there', heard: 4 })).toBe('Hi ');
    expect(heardPart({ text: 'Hi', heard: 99 })).toBe('Hi');
    expect(heardPart({ text: 'Hi', heard: 0 })).toBe('');
  });
});
