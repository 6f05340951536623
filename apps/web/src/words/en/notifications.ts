import type { NotificationKind } from '@ezri/contract';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** The bell, the list behind it and what one wants to be told. */
export const notifications = {
  title: 'Notifications',
  bell: (unread: number) => `Notifications, ${unread} unread`,
  kind: { safety: 'Safety', conversation: 'Conversations', account: 'Account', crisis: 'Alerts' } satisfies Record<NotificationKind, string>,
  which: 'Which notifications',
  filter: { all: 'All', unread: 'Unread', archived: 'Archived' },
  markAllAsRead: 'Mark all as read',
  markAsRead: 'Mark as read',
  markAsUnread: 'Mark as unread',
  archive: 'Archive',
  select: (title: string) => `Select “${title}”`,
  selection: 'Selection',
  selected: (count: number) => plural(count, { one: `${count} selected`, other: `${count} selected` }),
  selectAll: 'Select all',
  markSelectedAsRead: 'Mark selected as read',
  markSelectedAsUnread: 'Mark selected as unread',
  archiveSelected: 'Archive selected',
  /** Before a title, for those who do not see the dot. */
  unread: 'Unread:',
  showOlder: 'Show older',
  olderFailed: 'Older ones did not load: try again',
  loading: 'Loading notifications',
  outdated: 'This list is no longer kept up to date',
  didNotLoad: 'Your notifications did not load',
  nothingLost: 'Nothing is lost. Check your connection and try again.',
  empty: {
    all: { title: 'Nothing here yet', text: 'When there is something to tell you, it waits for you here.' },
    unread: { title: 'You have read everything', text: 'Take your time. New ones show up here by themselves.' },
    archived: { title: 'Nothing archived', text: 'What you archive is kept here, out of the way.' },
  },
  preferences: {
    title: 'Preferences',
    text: 'What Ezri tells you about.',
    legend: 'Tell me about',
    loading: 'Loading preferences',
    didNotLoad: 'Your preferences did not load',
    conversation: 'For example that a conversation was saved.',
    account: 'For example that a new device signed in.',
    safety: 'Always on. It cannot be turned off, so that nothing important is missed.',
  },
};
