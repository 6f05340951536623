import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { SENT_AT, notificationOf } from './notification.fixture.ts';
import { NotificationList } from './NotificationList.tsx';
import { PreferencesForm } from './PreferencesForm.tsx';

const [unread, read] = [
  notificationOf({ title: 'New here' }),
  notificationOf({ title: 'Seen before', createdAt: SENT_AT - 1, readAt: SENT_AT, href: null }),
];

const show = (items = [unread, read], filter: 'all' | 'unread' | 'archived' = 'all') => {
  const [onMark, onFollow] = [vi.fn(), vi.fn()];
  render(<NotificationList filter={filter} items={items} now={SENT_AT} onMark={onMark} onFollow={onFollow} />);
  return { onMark, onFollow };
};

it('says in words what is unread, and offers to change it', () => {
  const { onMark } = show();
  const [first, second] = screen.getAllByRole('listitem');
  if (!first || !second) throw new Error('there are too few notifications');
  expect(within(first).getByRole('heading').textContent).toBe('Unread: New here');
  expect(within(second).getByRole('heading').textContent).toBe('Seen before');
  fireEvent.click(within(first).getByRole('button', { name: 'Mark as read' }));
  fireEvent.click(within(second).getByRole('button', { name: 'Mark as unread' }));
  fireEvent.click(within(second).getByRole('button', { name: 'Archive' }));
  expect(onMark.mock.calls).toEqual([
    [[unread.id], 'read'],
    [[read.id], 'unread'],
    [[read.id], 'archived'],
  ]);
});

it('follows a notification that leads somewhere; one that does not is no link', () => {
  const { onFollow } = show();
  fireEvent.click(screen.getByRole('link', { name: 'New here' }));
  expect(onFollow).toHaveBeenCalledExactlyOnceWith(unread);
  expect(screen.getAllByRole('link')).toHaveLength(1);
});

it('does several at once, and forgets the selection afterwards', () => {
  const { onMark } = show();
  expect(screen.queryByRole('button', { name: 'Archive selected' })).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
  fireEvent.click(screen.getByRole('button', { name: 'Archive selected' }));
  expect(onMark).toHaveBeenCalledExactlyOnceWith([unread.id, read.id], 'archived');
  expect(screen.queryByRole('button', { name: 'Archive selected' })).toBeNull();
});

it('offers nothing for what is archived', () => {
  show([notificationOf({ archivedAt: SENT_AT })], 'archived');
  expect(screen.queryByRole('button')).toBeNull();
});

it('has a calm word for each empty list', () => {
  show([], 'unread');
  expect(screen.getByText('You have read everything')).toBeTruthy();
});

it('lets kinds be muted, but never safety', () => {
  const onChange = vi.fn();
  render(<PreferencesForm muted={['account']} saving={false} onChange={onChange} />);
  const safety = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Safety' });
  expect([safety.checked, safety.disabled]).toEqual([true, true]);
  expect(screen.getByText(/cannot be turned off/)).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Account' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Conversations' }));
  expect(onChange.mock.calls).toEqual([
    ['account', true],
    ['conversation', false],
  ]);
});
