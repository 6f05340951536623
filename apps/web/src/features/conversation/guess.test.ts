import { expect, test } from 'vitest';
import { guess } from './guess.ts';

test('words of immediate danger bring the emergency number without any server', () => {
  expect(guess('I am going to kill myself tonight', [])).toMatchObject({ level: 4, panel: 'emergency', emergency: { number: '112' } });
});

test('ordinary words bring nothing', () => expect(guess('I had toast for breakfast', []).panel).toBe('none'));
