import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ANA, BEN, RAISED_AT, alertOf, entryOf } from './alert.fixture.ts';
import { AlertActions } from './AlertActions.tsx';
import { AlertDetail, type AlertDetailProps } from './AlertDetail.tsx';
import { REST_MS } from './useRest.ts';

const alert = alertOf({ version: 3, status: 'in_progress', assignee: BEN, acknowledgeBy: null });
const ana = { id: ANA.id, role: 'admin' } as const;

const show = (parts: Partial<AlertDetailProps> = {}) => {
  const props: AlertDetailProps = {
    alert,
    timeline: [],
    now: RAISED_AT,
    me: ANA.id,
    problem: null,
    actions: null,
    onClose: vi.fn(),
    onRetry: vi.fn(),
    onOpen: vi.fn(),
    ...parts,
  };
  render(<AlertDetail {...props} />);
  return props;
};

it('says when the person asked for help themselves', () => {
  show({ alert: { ...alert, detectorVersion: 'help-requested' } });
  expect(screen.getAllByText('the person, who pressed “I need help now”')).toHaveLength(1);
});

it('tells the history newest first, with who did what and the notes of staff', () => {
  show({
    timeline: [
      entryOf(alert, 'raised', { level: 3 }),
      entryOf(alert, 'appended'),
      entryOf(alert, 'assigned', { actor: ANA, assignee: BEN }),
      entryOf(alert, 'noted', { actor: BEN, note: 'They answered.' }),
    ],
  });
  const lines = within(screen.getByRole('list', { name: 'History' })).getAllByRole('listitem');
  expect(lines.map((line) => line.querySelector('p')?.textContent)).toEqual([
    'Ben added a note',
    'Ana assigned it to Ben',
    'Ezri saw another sign of risk',
    'Ezri raised this alert at High',
  ]);
  expect(screen.getByText('They answered.')).toBeTruthy();
});

it('says each thing once: how often it was escalated, and where on the scale it stands', () => {
  show({ alert: alertOf({ escalation: 1, cssrs: 'C-SSRS 5: intent with specific plan' }) });
  expect(screen.getByText('once')).toBeTruthy();
  expect(screen.getByText('5: intent with specific plan')).toBeTruthy();
});

it('shows who was faster, as an alert', () => {
  show({ problem: 'Ben has this alert already.' });
  expect(screen.getByRole('alert').textContent).toBe('Ben has this alert already.');
});

it('offers to fetch a history that did not load', () => {
  const { onRetry } = show({ timeline: 'failed' });
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
});

it('leads to the earlier alert of the same person', () => {
  const { onOpen } = show({ alert: alertOf({ previousAlertId: alert.id }) });
  fireEvent.click(screen.getByRole('button', { name: /earlier alert/ }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(alert.id);
});

it('keeps each button in its place and turns off what is not possible now', () => {
  const onPress = vi.fn();
  render(<AlertActions alert={alert} actor={ana} busy={null} onPress={onPress} />);
  const states = screen.getAllByRole<HTMLButtonElement>('button').map((button) => [button.textContent, button.disabled]);
  expect(states).toEqual([
    ['Take', true],
    ['Acknowledge', true],
    ['Resolve', true],
    ['Assign to…', true],
    ['Release', true],
    ['Escalate', false],
    ['Add note', false],
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Escalate' }));
  expect(onPress).toHaveBeenCalledExactlyOnceWith('escalate');
});

it('turns every button off while a step is on its way', () => {
  render(<AlertActions alert={alertOf()} actor={ana} busy="take" onPress={() => undefined} />);
  expect(screen.getAllByRole<HTMLButtonElement>('button').every(({ disabled }) => disabled)).toBe(true);
});

it('moves no button because of a press: the deadline stands below them, and the spinner over the word', () => {
  const actions = <AlertActions alert={alertOf()} actor={ana} busy="take" onPress={() => undefined} />;
  show({ alert: alertOf(), now: RAISED_AT + 400_000, actions });
  const take = screen.getByRole('button', { name: 'Take' });
  expect(take.compareDocumentPosition(screen.getByText(/longer than allowed/)) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(take.getAttribute('aria-busy')).toBe('true');
  expect(take.querySelector('svg')?.classList.contains('absolute')).toBe(true);
});

it('takes no press for a moment after a step ended: the second half of a double tap', () => {
  vi.useFakeTimers();
  const onPress = vi.fn();
  const mine = alertOf({ status: 'in_progress', assignee: ANA, acknowledgeBy: null });
  const { rerender } = render(<AlertActions alert={alertOf()} actor={ana} busy="take" onPress={onPress} />);
  rerender(<AlertActions alert={mine} actor={ana} busy={null} onPress={onPress} />);
  const release = screen.getByRole<HTMLButtonElement>('button', { name: 'Release' });
  fireEvent.click(release);
  expect(onPress).not.toHaveBeenCalled();
  act(() => void vi.advanceTimersByTime(REST_MS));
  fireEvent.click(release);
  expect(onPress).toHaveBeenCalledExactlyOnceWith('release');
  vi.useRealTimers();
});

it('offers to reopen what is resolved, and nothing else but a note', () => {
  render(<AlertActions alert={alertOf({ status: 'resolved', assignee: ANA })} actor={ana} busy={null} onPress={() => undefined} />);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Reopen', 'Add note']);
});
