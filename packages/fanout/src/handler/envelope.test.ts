import { initTRPC } from '@trpc/server';
import { expect, it, vi } from 'vitest';
import { configOf } from './config.ts';
import { createEnvelopes, ID_KEPT_LENGTH } from './envelope.ts';

it('reads the shape of messages once for each id, and keeps none that a client made long', () => {
  const encode = vi.fn((message: unknown) => JSON.stringify(message));
  const envelopeOf = createEnvelopes(configOf(initTRPC.create().router({})), { encode, decode: () => null });
  const asked = (id: number | string) => {
    encode.mockClear();
    const [first, second] = [envelopeOf({ id, jsonrpc: undefined }), envelopeOf({ id, jsonrpc: undefined })];
    expect(first?.fill('"e.1"', '{}')).toBe(JSON.stringify({ id, result: { type: 'data', data: { id: 'e.1', data: {} }, id: 'e.1' } }));
    expect(second?.key).toBe(first?.key);
    return encode.mock.calls.length;
  };
  const once = asked(1);
  expect(asked('x'.repeat(ID_KEPT_LENGTH))).toBe(once);
  expect(asked('x'.repeat(ID_KEPT_LENGTH + 1))).toBe(2 * once);
});
