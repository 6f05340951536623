import type { Notification } from '@ezri/contract';
import { renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { SENT_AT, notificationOf } from './notification.fixture.ts';
import { useArrivals } from './useArrivals.ts';

const mapOf = (...items: Notification[]): ReadonlyMap<string, Notification> => new Map(items.map((item) => [item.id, item]));
const first = notificationOf();

function watch() {
  const onNew = vi.fn();
  const hook = renderHook(({ items }) => useArrivals(items, onNew), { initialProps: { items: null as ReadonlyMap<string, Notification> | null } });
  hook.rerender({ items: mapOf(first) });
  return { onNew, show: (...items: Notification[]) => hook.rerender({ items: mapOf(first, ...items) }) };
}

it('is silent about what was there at the first look', () => {
  expect(watch().onNew).not.toHaveBeenCalled();
});

it('tells of a new notification once, whatever happens to it afterwards', () => {
  const { onNew, show } = watch();
  const item = notificationOf({ createdAt: SENT_AT + 1 });
  show(item);
  show({ ...item, seenAt: SENT_AT + 2 });
  show({ ...item, rev: 9 });
  expect(onNew).toHaveBeenCalledExactlyOnceWith(item);
});

it('is silent about older pages, and about what another device has read already', () => {
  const { onNew, show } = watch();
  show(notificationOf({ createdAt: SENT_AT - 1 }), notificationOf({ createdAt: SENT_AT + 1, readAt: SENT_AT + 2 }));
  expect(onNew).not.toHaveBeenCalled();
});
