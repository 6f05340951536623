import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TELL_EVERY_MS, useStayActive } from './useStayActive.ts';

const asked = vi.hoisted(() => vi.fn(async () => ({ account: null, demo: [] })));
vi.mock('../../wire/trpc.ts', () => {
  const client = { account: { me: { query: asked } } };
  return { useClient: () => client };
});

beforeEach(() => {
  vi.useFakeTimers();
  asked.mockClear();
});
afterEach(() => vi.useRealTimers());

test('whoever touches the page is told of once in a while, and a page that nobody touches is silent', () => {
  const { unmount } = renderHook(() => useStayActive());
  vi.advanceTimersByTime(10 * TELL_EVERY_MS);
  expect(asked).not.toHaveBeenCalled();

  dispatchEvent(new Event('pointerdown'));
  dispatchEvent(new Event('keydown'));
  expect(asked).toHaveBeenCalledTimes(1);

  vi.advanceTimersByTime(TELL_EVERY_MS);
  dispatchEvent(new Event('keydown'));
  expect(asked).toHaveBeenCalledTimes(2);

  unmount();
  vi.advanceTimersByTime(TELL_EVERY_MS);
  dispatchEvent(new Event('keydown'));
  expect(asked).toHaveBeenCalledTimes(2);
});
