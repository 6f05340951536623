import { NotificationEvent, NotificationList, newId } from '@ezri/contract';
import { afterAll, expect, test } from 'vitest';
import { WORDS, collect, createWorld, refused, type Client } from '../src/index.ts';
import { begin, say } from './world.ts';

const world = await createWorld();
afterAll(async () => world[Symbol.asyncDispose]());

async function inbox({ trpc }: Client) {
  const events = collect<NotificationEvent>((on) => trpc.notifications.onNew.subscribe({}, on));
  await events.started;
  return events;
}

/** A person with a laptop and a phone, and a safety notification that came to both. */
async function twoDevices() {
  const laptop = await world.person();
  const phone = await laptop.anotherDevice();
  const [atLaptop, atPhone] = [await inbox(laptop), await inbox(phone)];
  const { conversationId } = await begin(laptop);
  await say(laptop, conversationId, WORDS.imminent);
  const created = await atPhone.until('created', ({ notification }) => notification.kind === 'safety');
  return { laptop, phone, atLaptop, atPhone, created, id: created.notification.id, conversationId };
}

test('what is new comes to every device, with the counts of the badge', async () => {
  const { laptop, phone, atLaptop, created, id, conversationId } = await twoDevices();
  expect(NotificationEvent.parse(created)).toStrictEqual(created);
  expect(created.notification).toMatchObject({ kind: 'safety', readAt: null, href: `/session/${conversationId}` });
  expect(await atLaptop.until('created', ({ notification }) => notification.id === id)).toEqual(created);
  const list = await phone.trpc.notifications.list.query();
  expect(NotificationList.parse(list)).toStrictEqual(list);
  expect(list).toMatchObject({ counts: created.counts, rev: created.rev });
  expect(list.notifications[0]).toEqual(created.notification);
  expect((await laptop.trpc.notifications.list.query()).counts).toEqual(created.counts);
});

test('read on one device is read on the other, with the counts; the same goes for unread, seen, archived and all', async () => {
  const { laptop, phone, atLaptop, atPhone, id, created } = await twoDevices();
  const ids = [id];
  const { rev, counts } = await laptop.trpc.notifications.markRead.mutate({ ids });
  expect(counts.unread).toBe(created.counts.unread - 1);
  expect(await atPhone.until('read')).toMatchObject({ ids, rev, counts });
  expect((await phone.trpc.notifications.list.query({ filter: 'unread' })).notifications.map((one) => one.id)).not.toContain(id);

  const unread = await phone.trpc.notifications.markUnread.mutate({ ids });
  expect(await atLaptop.until('unread')).toMatchObject({ ids, ...unread });
  const seen = await phone.trpc.notifications.markSeen.mutate({ ids });
  expect((await atLaptop.until('seen')).counts).toEqual(seen.counts);
  await phone.trpc.notifications.archive.mutate({ ids });
  expect(await atLaptop.until('archived')).toMatchObject({ ids });
  expect((await laptop.trpc.notifications.list.query({ filter: 'archived' })).notifications.map((one) => one.id)).toEqual(ids);
  const all = await laptop.trpc.notifications.markAllRead.mutate();
  expect(await atPhone.until('allRead')).toMatchObject(all);
  expect(all.counts.unread).toBe(0);
  const revs = atPhone.events.flatMap((event) => ('rev' in event ? [event.rev] : []));
  expect(revs).toEqual(revs.toSorted((a, b) => a - b));
});

test('marking twice is harmless', async () => {
  const { laptop, id } = await twoDevices();
  const first = await laptop.trpc.notifications.markRead.mutate({ ids: [id] });
  const { notifications } = await laptop.trpc.notifications.list.query();
  const second = await laptop.trpc.notifications.markRead.mutate({ ids: [id] });
  expect(second.counts).toEqual(first.counts);
  const readAt = (list: typeof notifications) => list.find((one) => one.id === id)?.readAt;
  expect(readAt((await laptop.trpc.notifications.list.query()).notifications)).toBe(readAt(notifications));
});

test('what belongs to somebody else cannot be marked, not even beside one’s own', async () => {
  const { laptop, id } = await twoDevices();
  const stranger = await world.person();
  const notFound = { code: 'NOT_FOUND', reason: 'notifications.notFound' };
  for (const ids of [[id], [newId()]]) {
    for (const call of ['markSeen', 'markRead', 'markUnread', 'archive'] as const) {
      expect(await refused(stranger.trpc.notifications[call].mutate({ ids }))).toMatchObject(notFound);
    }
  }
  const own = (await laptop.trpc.notifications.list.query()).notifications.map((one) => one.id);
  expect(await refused(laptop.trpc.notifications.markRead.mutate({ ids: [...own, newId()] }))).toMatchObject(notFound);
  expect((await laptop.trpc.notifications.list.query()).notifications.every(({ readAt }) => readAt === null)).toBe(true);
});

test('somebody else’s notifications never come', async () => {
  const stranger = await world.person();
  using theirs = await inbox(stranger);
  await twoDevices();
  await stranger.trpc.notifications.markAllRead.mutate();
  await theirs.until('allRead');
  expect(theirs.of('created')).toEqual([]);
});

test('what was muted stays away, and safety can never be muted', async () => {
  const person = await world.person();
  await person.trpc.notifications.setPreferences.mutate({ muted: ['conversation', 'account'] });
  expect(await person.trpc.notifications.preferences.query()).toEqual({ muted: ['conversation', 'account'] });
  for (const muted of [['safety'], ['crisis'], ['everything']]) {
    const call = person.trpc.notifications.setPreferences.mutate({ muted } as Parameters<typeof person.trpc.notifications.setPreferences.mutate>[0]);
    expect(await refused(call)).toMatchObject({ code: 'BAD_REQUEST', reason: 'input.invalid' });
  }
  using mine = await inbox(person);
  const { conversationId } = await begin(person);
  await say(person, conversationId, WORDS.imminent);
  expect((await mine.until('created')).notification.kind).toBe('safety');
});
