import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newId } from '@ezri/contract';
import { usePutAway } from './usePutAway.ts';

test('what was put away stays away over a reload, in its conversation only', () => {
  const [here, there] = [newId(), newId()];
  const { result, unmount } = renderHook(() => usePutAway(here));
  expect(result.current.isPutAway).toBe(false);
  act(() => result.current.putAway());
  expect(result.current.isPutAway).toBe(true);
  unmount();
  expect(renderHook(() => usePutAway(here)).result.current.isPutAway).toBe(true);
  expect(renderHook(() => usePutAway(there)).result.current.isPutAway).toBe(false);
});
