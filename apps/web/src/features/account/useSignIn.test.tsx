import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useSignIn } from './useSignIn.ts';

const sent = vi.hoisted(() => vi.fn<(path: string, settle: () => void) => void>());
vi.mock('@tanstack/react-query', () => ({ useQueryClient: () => ({ removeQueries: () => undefined }) }));
vi.mock('../../wire/trpc.ts', () => {
  const mutation = (path: string) => ({
    useMutation: ({ onSettled }: { onSettled: () => void }) => ({
      mutate: () => sent(path, onSettled),
      reset: () => undefined,
      isPending: false,
      error: null,
    }),
  });
  return { trpc: { useUtils: () => ({}), account: { signIn: mutation('signIn'), signUp: mutation('signUp') } } };
});

beforeEach(() => sent.mockClear());

const credentials = { email: 'ada@example.com', password: 'correct horse' };

test('two clicks before anything has changed on screen send once; after the answer one can try again', () => {
  const { result } = renderHook(() => useSignIn());
  act(() => {
    result.current.signUp({ ...credentials, name: 'Ada' });
    result.current.signUp({ ...credentials, name: 'Ada' });
    result.current.signIn(credentials);
  });
  expect(sent.mock.calls.map(([path]) => path)).toEqual(['signUp']);
  act(() => sent.mock.calls[0]?.[1]());
  act(() => result.current.signIn(credentials));
  expect(sent.mock.calls.map(([path]) => path)).toEqual(['signUp', 'signIn']);
});
