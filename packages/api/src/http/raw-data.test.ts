import { expect, test } from 'vitest';
import { isArrayText, isPingOrPong } from './raw-data.ts';

test.each([
  ['[]', true],
  [' \t\r\n[1]', true],
  ['{"a":[]}', false],
  ['"["', false],
  ['', false],
  ['   ', false],
])('%j as an array', (text, expected) => {
  expect(isArrayText(Buffer.from(text))).toBe(expected);
});

test.each([
  ['PING', true],
  ['PONG', true],
  ['ping', false],
  ['PINGS', false],
  ['{"":1}'.slice(0, 4), false],
])('%j as a sign of life', (text, expected) => {
  expect(isPingOrPong(Buffer.from(text))).toBe(expected);
});
