import { emergencyFor, HELP_LINES } from '@ezri/domain';
import { expect, it } from 'vitest';
import { DICTIONARY } from './index.ts';

const { label, hours } = DICTIONARY.es.safety;
const COUNTRIES = [null, 'US', 'ES', 'MX', 'BR', 'CL', 'NO'];
const LABELS = [
  ...HELP_LINES.flatMap(({ channels }) => channels.map((channel) => channel.label)),
  ...COUNTRIES.map((country) => emergencyFor(country).label),
];
const ADDRESS = /^[\w.]+\.\w+$/;
const ENGLISH = /\b(?:call|text|chat|through|from|your|local|for|hours|day|open|in|on|or|to)\b/i;

it.each([...new Set(LABELS)].filter((text) => !ADDRESS.test(text)))('"%s" is said in Spanish too, with the same number', (english) => {
  const spanish = label(english);
  expect(spanish).not.toMatch(ENGLISH);
  expect(spanish.replaceAll(/\D/g, '')).toBe(english.replaceAll(/\D/g, ''));
});

it('says the word to send that brings an answer in Spanish', () => {
  expect(label('Text HOME to 741741 (in Spanish: HOLA)')).toBe('Envía HOLA por mensaje al 741741');
});

it.each([...new Set(HELP_LINES.map((line) => line.hours))])('"%s" is said in Spanish too', (english) => expect(hours(english)).not.toMatch(ENGLISH));

it('leaves an address as it is', () => expect(label('findahelpline.com')).toBe('findahelpline.com'));
