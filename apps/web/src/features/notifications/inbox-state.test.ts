import type { NotificationEvent } from '@ezri/contract';
import { describe, expect, it } from 'vitest';
import { apply, foresee, fromList, inboxOf, withOlder } from './inbox-state.ts';
import { SENT_AT, notificationOf } from './notification.fixture.ts';

const [first, second] = [notificationOf({ rev: 1 }), notificationOf({ rev: 2, createdAt: SENT_AT + 1 })];
const start = fromList({ notifications: [first, second], counts: { unread: 2, unseen: 2 }, rev: 2 });

describe('the inbox', () => {
  it('adds a new notification on top and believes the counts that came with it', () => {
    const third = notificationOf({ rev: 3, createdAt: SENT_AT + 2 });
    const state = apply(start, { type: 'created', notification: third, rev: 3, counts: { unread: 3, unseen: 3 } });
    expect(inboxOf(state, 'all').map(({ id }) => id)).toEqual([third.id, second.id, first.id]);
    expect(state.counts.unread).toBe(3);
  });

  it('applies only a newer revision: a replay, or an event that the snapshot held already, changes nothing', () => {
    const late: NotificationEvent & { type: 'read' } = { type: 'read', ids: [first.id], at: SENT_AT, rev: 2, counts: { unread: 9, unseen: 9 } };
    expect(apply(start, late)).toBe(start);
    const read = apply(start, { ...late, rev: 3, counts: { unread: 1, unseen: 1 } });
    expect(apply(read, { ...late, rev: 3 })).toBe(read);
  });

  it('follows what another device did', () => {
    const read = apply(start, { type: 'read', ids: [first.id], at: 7, rev: 3, counts: { unread: 1, unseen: 1 } });
    expect(inboxOf(read, 'unread')).toEqual([second]);
    expect(read.items.get(first.id)).toMatchObject({ readAt: 7, seenAt: 7, rev: 3 });
    const unread = apply(read, { type: 'unread', ids: [first.id], at: 8, rev: 4, counts: { unread: 2, unseen: 1 } });
    expect(inboxOf(unread, 'unread')).toHaveLength(2);
    const archived = apply(unread, { type: 'archived', ids: [second.id], at: 9, rev: 5, counts: { unread: 1, unseen: 0 } });
    expect(inboxOf(archived, 'all').map(({ id }) => id)).toEqual([first.id]);
    expect(inboxOf(archived, 'archived').map(({ id }) => id)).toEqual([second.id]);
  });

  it('marks all read, but not what arrived after that moment', () => {
    const later = notificationOf({ createdAt: SENT_AT + 60_000, rev: 3 });
    const state = apply(start, { type: 'created', notification: later, rev: 3, counts: { unread: 3, unseen: 3 } });
    const read = apply(state, { type: 'allRead', at: SENT_AT + 30_000, rev: 4, counts: { unread: 1, unseen: 1 } });
    expect(inboxOf(read, 'unread')).toEqual([later]);
  });

  it('ignores ids that this device has not loaded', () => {
    const state = apply(start, { type: 'read', ids: [notificationOf().id], at: 7, rev: 3, counts: { unread: 1, unseen: 1 } });
    expect(state.items.size).toBe(2);
    expect(state.counts.unread).toBe(1);
  });

  it('foresees a tap, and the event that follows still applies', () => {
    const soon = foresee(start, [first.id], 'read', SENT_AT);
    expect(soon.counts).toEqual({ unread: 1, unseen: 1 });
    expect(soon.rev).toBe(2);
    const told = apply(soon, { type: 'read', ids: [first.id], at: 7, rev: 3, counts: { unread: 1, unseen: 1 } });
    expect(told.rev).toBe(3);
    expect(foresee(start, 'all', 'read', SENT_AT).counts).toEqual({ unread: 0, unseen: 0 });
    expect(foresee(start, [first.id], 'archived', SENT_AT).counts).toEqual({ unread: 1, unseen: 1 });
  });

  it('adds an older page below without undoing what is newer here', () => {
    const read = foresee(start, [first.id], 'read', SENT_AT);
    const older = notificationOf({ createdAt: SENT_AT - 1 });
    const state = withOlder(read, [older, first]);
    expect(inboxOf(state, 'all').map(({ id }) => id)).toEqual([second.id, first.id, older.id]);
    expect(state.items.get(first.id)?.readAt).toBe(SENT_AT);
  });
});
