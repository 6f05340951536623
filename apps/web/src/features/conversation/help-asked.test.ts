import { expect, test } from 'vitest';
import { helpAsked } from './help-asked.ts';

test('asking for help brings help lines and a number', () => {
  expect(helpAsked()).toMatchObject({ level: 3, panel: 'lasting', emergency: { number: '112' } });
  expect(helpAsked().resources.length).toBeGreaterThan(0);
});
