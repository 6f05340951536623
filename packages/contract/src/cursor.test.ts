import { describe, expect, it } from 'vitest';
import { formatCursor, parseCursor } from './cursor.ts';

describe('a cursor', () => {
  it('comes back as it went', () => {
    expect(parseCursor(formatCursor({ epoch: '9f2c01ab44d0', seq: 17 }))).toEqual({ epoch: '9f2c01ab44d0', seq: 17 });
    expect(parseCursor('9f2c01ab44d0.0')).toEqual({ epoch: '9f2c01ab44d0', seq: 0 });
  });

  it.each([
    '',
    '.',
    '17',
    '9f2c01ab44d0',
    '9f2c01ab44d0.',
    '9f2c01ab44d0.-1',
    '9f2c01ab44d0.01',
    '9f2c01ab44d0.1e3',
    '9f2c01ab44d0.9999999999999999',
    'NOTHEX!!.1',
    "9f2c01ab44d0.1' or 1=1",
    ' 9f2c01ab44d0.1',
  ])('is not: %j', (text) => {
    expect(parseCursor(text)).toBeNull();
  });
});
