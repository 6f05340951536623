import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import * as guess from './guess.ts';
import { useGuess } from './useGuess.ts';

const createLoad = () => vi.fn(async (): Promise<typeof guess> => Promise.resolve(guess));

test('rules that could not be fetched are asked for again when the line is back', async () => {
  const load = createLoad().mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const { result, rerender } = renderHook(({ online }) => useGuess(online, load), { initialProps: { online: false } });
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  expect(result.current.current).toBeNull();
  rerender({ online: true });
  await vi.waitFor(() => expect(result.current.current).toBe(guess));
});

test('the network coming back asks again too; once they are here nothing is asked', async () => {
  const load = createLoad().mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const { result } = renderHook(() => useGuess(false, load));
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(result.current.current).toBe(guess));
  dispatchEvent(new Event('online'));
  expect(load).toHaveBeenCalledTimes(2);
});
