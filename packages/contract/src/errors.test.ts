import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { describe, expect, it } from 'vitest';
import { REFUSALS } from './errors.ts';

describe('the table of refusals', () => {
  it.each(Object.entries(REFUSALS))('%s has a code that tRPC knows and a sentence for a person', (_reason, { code, message }) => {
    expect(TRPC_ERROR_CODES_BY_KEY).toHaveProperty(code);
    expect(message).toMatch(/^[A-Z].{15,}\.$/);
  });
});
