import { newId, type Notification } from '@ezri/contract';

export const SENT_AT = 1_790_000_000_000;

export const notificationOf = (parts: Partial<Notification> = {}): Notification => ({
  id: newId(),
  kind: 'conversation',
  title: 'Your conversation is saved',
  body: 'You can come back to it whenever you like.',
  href: '/',
  rev: 1,
  createdAt: SENT_AT,
  seenAt: null,
  readAt: null,
  archivedAt: null,
  ...parts,
});
