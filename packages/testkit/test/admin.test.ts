import { ActivityList, Overview, type ActivityEvent, type OverviewEvent } from '@ezri/contract';
import { afterAll, expect, test } from 'vitest';
import { WORDS, collect, createWorld } from '../src/index.ts';
import { raise, take } from './alerts.ts';
import { begin, say } from './world.ts';

const world = await createWorld();
afterAll(async () => world[Symbol.asyncDispose]());

test('the overview counts who is here, what is open and what is said, and says that all is well', async () => {
  const staff = await world.staff();
  await raise(world);
  const overview = await staff.trpc.admin.overview.query();
  expect(Overview.parse(overview)).toStrictEqual(overview);
  expect(overview.online).toBeGreaterThan(0);
  expect(overview.staffOnline).toBeGreaterThan(0);
  expect(overview.activeSessions).toBeGreaterThan(0);
  expect(overview.alerts.byLevel[4]).toBeGreaterThan(0);
  expect(overview.messagesPerMinute).toBeGreaterThan(0);
  expect([overview.health.database.status, overview.health.feed.status, overview.health.model.status]).toEqual(['ok', 'ok', 'ok']);
});

test('a screen that stays open is told of every change of the counts', async () => {
  const staff = await world.staff();
  using seen = collect<OverviewEvent>((on) => staff.trpc.admin.onOverview.subscribe({}, on));
  const first = await seen.until('overview');
  await raise(world);
  await seen.until(
    'overview',
    ({ overview }) => overview.alerts.open === first.overview.alerts.open + 1 && overview.activeSessions === first.overview.activeSessions + 1,
  );
});

test('the activity feed tells who did what, by pseudonym for people and by name for staff', async () => {
  const staff = await world.staff();
  const before = await staff.trpc.admin.activity.query();
  expect(ActivityList.parse(before)).toStrictEqual(before);
  using seen = collect<ActivityEvent>((on) => staff.trpc.admin.onActivity.subscribe({ after: before.cursor }, on));
  const { person, alert, conversationId } = await raise(world);
  await take(staff, alert);
  await person.trpc.conversation.end.mutate({ conversationId });
  await seen.until('added', ({ entry }) => entry.kind === 'session.ended');
  expect(seen.of('added').map(({ entry }) => [entry.kind, entry.who, entry.subjectId])).toEqual([
    ['account.signedUp', alert.pseudonym, null],
    ['session.started', alert.pseudonym, conversationId],
    ['crisis.raised', alert.pseudonym, alert.id],
    ['crisis.assigned', staff.account.name, alert.id],
    ['session.ended', alert.pseudonym, conversationId],
  ]);
  const told = JSON.stringify(seen.events);
  for (const secret of [person.account.name, person.account.email, person.account.id]) expect(told).not.toContain(secret);
  const { entries } = await staff.trpc.admin.activity.query();
  expect(entries[0]).toEqual(seen.of('added').at(-1)?.entry);
});

test('staff are listed with whether they are here', async () => {
  const [here, gone] = [await world.staff(), await world.staff()];
  await here.trpc.crisis.list.query();
  await gone.trpc.crisis.list.query();
  await gone[Symbol.asyncDispose]();
  await expect
    .poll(async () =>
      (await here.trpc.admin.staff.query())
        .filter(({ id }) => [here.account.id, gone.account.id].includes(id))
        .map(({ online }) => online)
        .sort(),
    )
    .toEqual([false, true]);
  expect((await here.trpc.admin.staff.query()).every(({ role }) => role !== ('user' as string))).toBe(true);
});

test('an ordinary message raises nothing', async () => {
  const [staff, person] = [await world.staff(), await world.person()];
  const before = await staff.trpc.crisis.list.query({ status: 'all' });
  const { conversationId } = await begin(person);
  await say(person, conversationId, WORDS.ordinary);
  const { alerts, counts, cursor } = await staff.trpc.crisis.list.query({ status: 'all' });
  expect({ alerts, counts, cursor }).toEqual({ alerts: before.alerts, counts: before.counts, cursor: before.cursor });
});
