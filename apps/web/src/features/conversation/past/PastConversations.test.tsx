import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PastConversations } from './PastConversations.tsx';
import type { UsePast } from './usePast.ts';

const past = (parts: Partial<UsePast>): UsePast => ({
  status: 'ready',
  conversations: [],
  text: '',
  setText: () => undefined,
  searching: false,
  avatarOf: () => undefined,
  again: () => undefined,
  more: null,
  ...parts,
});

test('whoever has no conversation is told so, and is not asked what to search', () => {
  render(<PastConversations {...past({})} />);
  expect(screen.getByText('Nothing here yet')).toBeTruthy();
  expect(screen.queryByRole('search')).toBeNull();
});

test('a search that finds nothing says what was looked for, and can be cleared by key and by button', () => {
  const setText = vi.fn();
  render(<PastConversations {...past({ text: 'lighthouse', setText })} />);
  expect(screen.getByText('Neither a title nor a message has “lighthouse” in it.')).toBeTruthy();
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Search in your conversations' }), { key: 'Escape' });
  fireEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
  expect(setText.mock.calls).toEqual([[''], ['']]);
});

test('nothing is said to be missing while it is still being looked for', () => {
  render(<PastConversations {...past({ text: 'lighthouse', searching: true })} />);
  expect(screen.queryByText('Nothing found')).toBeNull();
  expect(screen.getByRole('search')).toBeTruthy();
});
