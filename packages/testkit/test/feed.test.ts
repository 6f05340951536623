import type { CrisisEvent } from '@ezri/contract';
import { afterAll, describe, expect, test } from 'vitest';
import { WORDS, collect, createWorld, refusalIn, type Client, type Collected, type Handlers } from '../src/index.ts';
import { raise } from './alerts.ts';
import { begin, numbersOf, range, say, watch } from './world.ts';

const world = await createWorld();
afterAll(async () => world[Symbol.asyncDispose]());

interface Resume {
  after?: string;
  lastEventId?: string;
}
type Event = { type: string };
type Follow = (who: { person: Client; staff: Client; conversationId: string }, resume: Resume, on: Handlers<Event>) => { unsubscribe(): void };

const FEEDS: Record<string, Follow> = {
  'conversation.onEvent': ({ person, conversationId }, resume, on) => person.trpc.conversation.onEvent.subscribe({ conversationId, ...resume }, on),
  'notifications.onNew': ({ person }, resume, on) => person.trpc.notifications.onNew.subscribe(resume, on),
  'crisis.onAlert': ({ staff }, resume, on) => staff.trpc.crisis.onAlert.subscribe(resume, on),
  'session.onUpdate': ({ staff }, resume, on) => staff.trpc.session.onUpdate.subscribe(resume, on),
  'admin.onActivity': ({ staff }, resume, on) => staff.trpc.admin.onActivity.subscribe(resume, on),
};

const [person, staff] = [await world.person(), await world.staff()];
const { conversationId } = await begin(person);

const following = (name: string, resume: Resume): Collected<Event> =>
  collect<Event>((on) => FEEDS[name]?.({ person, staff, conversationId }, resume, on) ?? { unsubscribe: () => {} });

describe.each(Object.keys(FEEDS))('%s', (name) => {
  test.each([
    '7',
    'x.1',
    '9f2c01ab44d0',
    '9f2c01ab44d0.-1',
    '9f2c01ab44d0.1.2',
    '9f2c01ab44d0.01',
    "9f2c01ab44d0.1' or 1=1",
    `9f2c01ab44d0.${'9'.repeat(16)}`,
    '',
  ])('a cursor that is none is refused: "%s"', async (cursor) => {
    for (const resume of [{ after: cursor }, { lastEventId: cursor }]) {
      using events = following(name, resume);
      expect(refusalIn(await events.failed)).toMatchObject({ code: 'BAD_REQUEST', reason: 'feed.malformedCursor' });
      expect(events.received).toEqual([]);
    }
  });

  test('a cursor from the future or from another life of the database is answered with one reset, at a place to go on from', async () => {
    const { cursor } = await staff.trpc.crisis.list.query();
    const epoch = cursor.split('.')[0] ?? '';
    for (const after of [`${epoch}.999999999`, '0123456789ab.1']) {
      using events = following(name, { after });
      await events.until('reset');
      expect(events.of('reset')).toHaveLength(1);
      expect(events.received[0]?.id.split('.')[0]).toBe(epoch);
      expect(Number(events.received[0]?.id.split('.')[1])).toBeLessThan(999_999_999);
    }
  });
});

test('whoever comes back with the last id gets exactly what was missed, once and in order', async () => {
  const { person, conversationId, alert } = await raise(world);
  const before = await watch(staff);
  await say(person, conversationId, WORDS.imminent);
  await before.until('appended', (event) => event.alert.id === alert.id && event.alert.version === 2);
  const lastEventId = before.lastId ?? '';
  before[Symbol.dispose]();
  for (let times = 0; times < 20; times += 1) await say(person, conversationId, WORDS.imminent);
  using back = collect<CrisisEvent>((on) => staff.trpc.crisis.onAlert.subscribe({ lastEventId }, on));
  await back.until('appended', (event) => event.alert.version === 22);
  await say(person, conversationId, WORDS.imminent);
  await back.until('appended', (event) => event.alert.version === 23);
  const seq = Number(lastEventId.split('.')[1]);
  expect(numbersOf(back)).toEqual(range(seq + 1, seq + 21));
  expect(back.of('appended').map((event) => event.alert.version)).toEqual(range(3, 23));
});

test('the last id counts, not the cursor that the client first came with', async () => {
  const { person, conversationId, alert } = await raise(world);
  const { cursor } = await staff.trpc.crisis.list.query();
  for (let times = 0; times < 4; times += 1) await say(person, conversationId, WORDS.imminent);
  const [epoch, seq = ''] = cursor.split('.');
  using back = collect<CrisisEvent>((on) => staff.trpc.crisis.onAlert.subscribe({ after: cursor, lastEventId: `${epoch}.${Number(seq) + 3}` }, on));
  await back.until('appended', (event) => event.alert.id === alert.id && event.alert.version === 5);
  expect(numbersOf(back)).toEqual([Number(seq) + 4]);
});

test('a line that drops again and again loses nothing and doubles nothing', async () => {
  const { person, conversationId, alert } = await raise(world);
  using events = await watch(staff);
  const { cursor } = await staff.trpc.crisis.list.query();
  const seq = Number(cursor.split('.')[1]);
  await say(person, conversationId, WORDS.imminent);
  await events.until('appended', (event) => event.alert.id === alert.id);
  for (let times = 0; times < 30; times += 1) {
    if (times % 3 === 0) staff.dropSockets();
    await say(person, conversationId, WORDS.imminent);
  }
  await events.until('appended', (event) => event.alert.id === alert.id && event.alert.version === 32);
  expect(numbersOf(events)).toEqual(range(seq + 1, seq + 31));
});
