import { act, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ANA, NO_COUNTS, alertOf } from './alert.fixture.ts';
import { fromList } from './queue-state.ts';
import { useTellWaiting, useWaiting, waitingOf } from './waiting.ts';
import { WaitingBar } from './WaitingBar.tsx';

const stateOf = (...alerts: ReturnType<typeof alertOf>[]) =>
  fromList({ alerts, counts: { ...NO_COUNTS, open: alerts.length, unassigned: alerts.length }, now: 0 }, 0);

it('counts only what is open, grave and held by nobody as grave', () => {
  const state = stateOf(
    alertOf({ level: 4 }),
    alertOf({ level: 2 }),
    alertOf({ level: 4, assignee: ANA }),
    alertOf({ level: 4, status: 'resolved' }),
  );
  expect(waitingOf(state)).toEqual({ unassigned: 4, grave: 1 });
});

it('stays for as long as a grave alert waits, and leads to the queue', () => {
  const onOpen = vi.fn();
  render(<WaitingBar onOpen={onOpen} />);
  expect(screen.queryByRole('region')).toBeNull();
  const { rerender } = renderHook(({ state }) => useTellWaiting(state), {
    initialProps: { state: stateOf(alertOf({ level: 4 }), alertOf({ level: 3 })) },
  });
  expect(screen.getByText('2 alerts of level 3 or more, nobody has them')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(onOpen).toHaveBeenCalledTimes(1);
  act(() => rerender({ state: stateOf(alertOf({ level: 2 })) }));
  expect(screen.queryByRole('region')).toBeNull();
  expect(renderHook(useWaiting).result.current.unassigned).toBe(1);
});
