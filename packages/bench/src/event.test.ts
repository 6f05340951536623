import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { MARK, MARK_BYTES, bodyOf, nowUs, numberAt, timeAt } from './event.ts';

test.each([300, 2_048])('a body is as long as asked, and its mark can be read out of its bytes (%i)', (bytes) => {
  const before = nowUs();
  const text = JSON.stringify(bodyOf(1_234_567, bytes));
  expect(Buffer.byteLength(text)).toBe(bytes);
  const frame = Buffer.from(`42["event",${text}]`);
  const at = frame.indexOf(MARK);
  expect(numberAt(frame, at)).toBe(1_234_567);
  expect(timeAt(frame, at)).toBeGreaterThanOrEqual(before);
  expect(timeAt(frame, at)).toBeLessThanOrEqual(nowUs());
  expect(frame[at + MARK_BYTES]).toBe('"'.charCodeAt(0));
  expect(frame.indexOf(MARK, at + 1)).toBe(-1);
});

test('a body keeps its bytes through a parser, as through a database', () => {
  const body = bodyOf(7, 300);
  const parsed: unknown = JSON.parse(JSON.stringify(body));
  expect(isDeepStrictEqual(parsed, body)).toBe(true);
  expect(JSON.stringify(parsed)).toBe(JSON.stringify(body));
});

test('a body that does not fit is refused', () => {
  expect(() => bodyOf(1, 100)).toThrow(RangeError);
});
