// @vitest-environment happy-dom
import type { Alert, ChangeResult } from '@ezri/contract';
import { act, cleanup, renderHook } from '@testing-library/react';
import { TRPCClientError } from '@trpc/client';
import { afterEach, expect, it, vi } from 'vitest';
import { ANA, BEN, alertOf, entryOf } from './alert.fixture.ts';
import type { CrisisCalls } from './change.ts';
import { useAlertChanges } from './useAlertChanges.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const alert = alertOf();
const taken = { ...alert, version: 2, status: 'in_progress' as const, assignee: ANA };
const answer: ChangeResult = { alert: taken, entry: entryOf(taken, 'assigned', { actor: ANA }) };
const dropped = () => Promise.reject(TRPCClientError.from(new Error('the socket closed')));
const held = () =>
  Promise.reject(
    TRPCClientError.from({
      error: { code: -32009, message: 'taken', data: { code: 'CONFLICT', reason: 'crisis.alreadyAssigned', details: { assignee: BEN } } },
    }),
  );

function setUp() {
  const assign = vi.fn<CrisisCalls['assign']>();
  const other = vi.fn<(input: unknown) => Promise<ChangeResult>>();
  const calls: CrisisCalls = { assign, acknowledge: other, release: other, escalate: other, note: other, resolve: other, reopen: other };
  const [onChanged, onOutdated, latest] = [vi.fn(), vi.fn(), vi.fn<(alertId: string) => Promise<Alert>>()];
  const { result } = renderHook(() => useAlertChanges({ calls, latest, onChanged, onOutdated }));
  return { assign, other, latest, onChanged, onOutdated, result };
}

it('sends the version that was on screen, and passes on the answer', async () => {
  const { assign, onChanged, result } = setUp();
  assign.mockResolvedValue(answer);
  await act(() => result.current.change(alert, { step: 'take' }));
  expect(assign.mock.calls[0]?.[0]).toEqual({ alertId: alert.id, expectedVersion: 1, idempotencyKey: expect.any(String) });
  expect(onChanged).toHaveBeenCalledWith(taken);
});

it('asks again under the same key when the socket drops, without the person noticing', async () => {
  vi.useFakeTimers();
  const { assign, result } = setUp();
  assign.mockImplementationOnce(dropped).mockResolvedValueOnce(answer);
  await act(async () => {
    const done = result.current.change(alert, { step: 'take' });
    await vi.runAllTimersAsync();
    expect(await done).toBe('done');
  });
  const keys = assign.mock.calls.map(([input]) => input.idempotencyKey);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(result.current.problem).toBeNull();
});

it('keeps the key for the next click when no answer ever came, and makes a new one after an answer', async () => {
  vi.useFakeTimers();
  const { assign, result } = setUp();
  assign.mockImplementation(dropped);
  const click = () =>
    act(async () => {
      const done = result.current.change(alert, { step: 'take' });
      await vi.runAllTimersAsync();
      await done;
    });
  await click();
  expect(result.current.problem?.text).toContain('did not answer');
  assign.mockImplementation(held);
  await click();
  expect(new Set(assign.mock.calls.map(([input]) => input.idempotencyKey)).size).toBe(1);
  await click();
  expect(new Set(assign.mock.calls.map(([input]) => input.idempotencyKey)).size).toBe(2);
});

it('names the holder when somebody was faster, and asks for the alert anew', async () => {
  const { assign, onOutdated, result } = setUp();
  assign.mockImplementation(held);
  await act(() => result.current.change(alert, { step: 'take' }));
  expect(result.current.problem).toEqual({ alertId: alert.id, text: 'Ben has this alert already.', outdated: true });
  expect(onOutdated).toHaveBeenCalledWith(alert.id);
});

it('takes two clicks in one frame for one', async () => {
  const { assign, result } = setUp();
  assign.mockResolvedValue(answer);
  await act(async () => {
    await Promise.all([result.current.change(alert, { step: 'take' }), result.current.change(alert, { step: 'take' })]);
  });
  expect(assign).toHaveBeenCalledTimes(1);
});

it('sends a note once more when something else changed meanwhile, and no other step', async () => {
  const { other, latest, result } = setUp();
  const changed = () =>
    Promise.reject(
      TRPCClientError.from({
        error: { code: -32009, message: 'changed', data: { code: 'CONFLICT', reason: 'crisis.changed', details: { version: 2 } } },
      }),
    );
  latest.mockResolvedValue(taken);
  other.mockImplementationOnce(changed).mockResolvedValueOnce(answer);
  await act(async () => expect(await result.current.change(alert, { step: 'note', notes: 'Called back.' })).toBe('done'));
  expect(other.mock.calls.map(([input]) => input)).toMatchObject([{ expectedVersion: 1 }, { expectedVersion: 2 }]);
  other.mockImplementation(changed);
  await act(() => result.current.change(alert, { step: 'note', notes: 'Called again.' }));
  expect(other).toHaveBeenCalledTimes(4);
  await act(() => result.current.change(alert, { step: 'release' }));
  expect(other).toHaveBeenCalledTimes(5);
  expect(result.current.problem?.outdated).toBe(true);
});
