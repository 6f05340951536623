import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ANA, BEN, RAISED_AT, alertOf } from './alert.fixture.ts';
import { AlertQueue, type AlertQueueProps } from './AlertQueue.tsx';

const show = (parts: Partial<AlertQueueProps> = {}) => {
  const props: AlertQueueProps = {
    alerts: [],
    now: RAISED_AT,
    me: ANA.id,
    freshIds: new Set(),
    currentId: null,
    openedId: null,
    stale: false,
    connected: true,
    filtered: false,
    filters: null,
    onOpen: vi.fn(),
    onFocus: vi.fn(),
    ...parts,
  };
  return { props, ...render(<AlertQueue {...props} />) };
};

it('names each row by its severity first, then what a colleague would say', () => {
  show({ alerts: [alertOf({ level: 4 }), alertOf({ level: 1, assignee: BEN, category: 'panic' })] });
  const names = screen.getAllByRole('article').map((row) => row.getAttribute('aria-label'));
  expect(names).toEqual(['Imminent: Suicidal thoughts, Quiet Heron, new, nobody has it', 'Low: Panic, Quiet Heron, new, with Ben']);
  expect(screen.getByRole('region', { name: 'Alert queue' })).toBeTruthy();
});

it('counts down to when it must be taken, and says so when it is overdue', () => {
  const alerts = [alertOf({ acknowledgeBy: RAISED_AT + 60_000 })];
  const { props, rerender } = show({ alerts, now: RAISED_AT + 18_000 });
  expect(screen.getByText('within 0:42')).toBeTruthy();
  expect(screen.getByText('18 s')).toBeTruthy();
  rerender(<AlertQueue {...props} now={RAISED_AT + 75_000} />);
  expect(screen.getByText('Overdue 0:15')).toBeTruthy();
});

it('opens on a click and on Enter, and leaves a new tab to the browser', () => {
  const alert = alertOf();
  const { props } = show({ alerts: [alert] });
  const link = within(screen.getByRole('article')).getByRole('link');
  expect(link.getAttribute('href')).toBe(`/admin/safety/${alert.id}`);
  fireEvent.click(link);
  expect(props.onOpen).toHaveBeenCalledExactlyOnceWith(alert.id);
  link.addEventListener('click', (event) => event.preventDefault());
  fireEvent.click(link, { ctrlKey: true });
  expect(props.onOpen).toHaveBeenCalledTimes(1);
});

it('is one stop of the Tab key: the row where the keyboard was, or the first', () => {
  const alerts = [alertOf(), alertOf(), alertOf()];
  const { props, rerender } = show({ alerts });
  const stops = () => screen.getAllByRole('link').map((link) => link.tabIndex);
  expect(stops()).toEqual([0, -1, -1]);
  rerender(<AlertQueue {...props} currentId={alerts[2]?.id ?? null} />);
  expect(stops()).toEqual([-1, -1, 0]);
  rerender(<AlertQueue {...props} currentId="of an alert that has left" />);
  expect(stops()).toEqual([0, -1, -1]);
});

it('keeps its rows during a resync and says that it is catching up', () => {
  const { props, rerender } = show({ alerts: [alertOf()], stale: true });
  expect(screen.getAllByRole('article')).toHaveLength(1);
  expect(screen.getByRole('status').textContent).toBe('Catching up');
  rerender(<AlertQueue {...props} connected={false} />);
  expect(screen.getByRole('status').textContent).toBe('Not connected');
});

it('tells an empty queue from one that the filters emptied, and both from one that is loading', () => {
  const { props, rerender } = show({ alerts: null });
  expect(screen.getByLabelText('Loading alerts')).toBeTruthy();
  rerender(<AlertQueue {...props} alerts={[]} />);
  expect(screen.getByText('No open alerts')).toBeTruthy();
  rerender(<AlertQueue {...props} alerts={[]} filtered />);
  expect(screen.getByText('No alert matches these filters')).toBeTruthy();
});

it('marks what has just come in, in words too', () => {
  const alert = alertOf();
  show({ alerts: [alert], freshIds: new Set([alert.id]) });
  expect(screen.getByText('Just in')).toBeTruthy();
});

it('counts signs of risk, which a press of the help button is too, and says how often it was escalated in words', () => {
  show({ alerts: [alertOf({ occurrences: 3, escalation: 1 })] });
  expect(screen.getByText('Quiet Heron · 3 signs of risk · escalated once')).toBeTruthy();
});
