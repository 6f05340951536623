import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { STARTED_AT, sessionOf } from './session.fixture.ts';
import { SessionTable } from './SessionTable.tsx';

const avatars = [{ id: 'ezri', name: 'Ezri' }];
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

it('says who is talking with whom, how and for how long, and nothing of what is said', () => {
  const session = sessionOf({ level: 2, state: 'thinking', connection: 'away', mode: 'voice' });
  render(<SessionTable sessions={[session]} avatars={avatars} now={STARTED_AT + 64_000} offset={1_000} />);
  const [, row] = within(screen.getByRole('table', { name: 'Live sessions' })).getAllByRole('row');
  if (!row) throw new Error('there is no row');
  expect(within(row).getByRole('rowheader').textContent).toBe('Calm Otter');
  expect(cells(row)).toEqual(['2Moderate', 'Ezri · Thinking', 'Voice', 'Away', '2 messages', 'Duration 1:05']);
});

it('marks an ended session and stops its clock', () => {
  const session = sessionOf({ endedAt: STARTED_AT + 9_000, durationMs: 9_000 });
  render(<SessionTable sessions={[session]} avatars={avatars} now={STARTED_AT + 64_000} offset={0} />);
  const [, row] = screen.getAllByRole('row');
  if (!row) throw new Error('there is no row');
  expect(cells(row)).toEqual(['0None', 'Ezri · Ended', 'Text', 'Ended', '2 messages', 'Duration 0:09']);
});

it('tells an empty list from one that is loading', () => {
  const { rerender } = render(<SessionTable sessions={null} avatars={avatars} now={0} offset={0} />);
  expect(screen.getByLabelText('Loading live sessions')).toBeTruthy();
  rerender(<SessionTable sessions={[]} avatars={avatars} now={0} offset={0} />);
  expect(screen.getByText('Nobody is talking with Ezri right now')).toBeTruthy();
});
