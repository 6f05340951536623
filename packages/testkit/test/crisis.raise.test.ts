import { Alert, AlertDetail, CrisisEvent } from '@ezri/contract';
import { afterAll, expect, test } from 'vitest';
import { WORDS, createWorld } from '../src/index.ts';
import { on, raise, resolve, take } from './alerts.ts';
import { begin, say, watch } from './world.ts';

const world = await createWorld();
afterAll(async () => world[Symbol.asyncDispose]());

const NOTHING_PRIVATE = [
  'acknowledgeBy',
  'acknowledgedAt',
  'assignee',
  'category',
  'conversationId',
  'cssrs',
  'detectorVersion',
  'escalation',
  'id',
  'imminence',
  'level',
  'occurrences',
  'outcome',
  'previousAlertId',
  'pseudonym',
  'raisedAt',
  'resolvedAt',
  'status',
  'subject',
  'updatedAt',
  'version',
];

test('an alert says how bad, what kind and when; never who it is or what was said', async () => {
  const staff = await world.staff();
  using events = await watch(staff);
  const { person, alert, conversationId } = await raise(world);
  const event = await events.until('raised', (raised) => raised.alert.id === alert.id);
  expect(CrisisEvent.parse(event)).toStrictEqual(event);
  expect(Object.keys(event.alert).sort()).toEqual(NOTHING_PRIVATE);
  expect(Object.keys(event.entry).sort()).toEqual(['actor', 'alertId', 'assignee', 'at', 'id', 'kind', 'level', 'outcome', 'status', 'version']);
  expect(event.alert).toEqual(alert);
  expect(alert).toMatchObject({ version: 1, level: 4, category: 'suicidal_ideation', status: 'triggered', subject: 'self', conversationId });
  expect(alert.acknowledgeBy).toBe(alert.raisedAt + 60_000);

  const detail = await staff.trpc.crisis.get.query({ alertId: alert.id });
  expect(AlertDetail.parse(detail)).toStrictEqual(detail);
  const told = JSON.stringify([event, detail, await staff.trpc.crisis.list.query(), await staff.trpc.session.live.query()]);
  for (const secret of [person.account.id, person.account.email, person.account.name, WORDS.imminent, 'pills']) expect(told).not.toContain(secret);
});

test('a repeat is added to the open alert of that person, a higher level raises it and sets its clock anew', async () => {
  const staff = await world.staff();
  using events = await watch(staff);
  const { person, conversationId, alert } = await raise(world, WORDS.troubled);
  expect(alert.level).toBeLessThan(4);
  await say(person, conversationId, WORDS.troubled);
  const appended = await events.until('appended', (event) => event.alert.id === alert.id);
  expect(appended.alert).toMatchObject({ version: 2, occurrences: 2, level: alert.level });

  const elsewhere = await begin(person);
  await say(person, elsewhere.conversationId, WORDS.imminent);
  const raised = await events.until('severityRaised', (event) => event.alert.id === alert.id);
  expect(raised.alert).toMatchObject({ version: 3, occurrences: 3, level: 4, conversationId: elsewhere.conversationId });
  expect(raised.alert.acknowledgeBy).toBe(raised.alert.updatedAt + 60_000);
  expect(events.of('raised').filter((event) => event.alert.pseudonym === alert.pseudonym)).toHaveLength(1);
});

test('another person has an alert of their own', async () => {
  const [one, other] = [await raise(world), await raise(world)];
  expect(one.alert.id).not.toBe(other.alert.id);
  expect(one.alert.pseudonym).not.toBe(other.alert.pseudonym);
});

test('new risk after the alert was resolved is a new alert that points at the old one', async () => {
  const staff = await world.staff();
  using events = await watch(staff);
  const { person, conversationId, alert } = await raise(world);
  const taken = await take(staff, alert);
  await resolve(staff, taken.alert);
  await say(person, conversationId, WORDS.imminent);
  const next = await events.until('raised', (event) => event.alert.id !== alert.id && event.alert.pseudonym === alert.pseudonym);
  expect(next.alert).toMatchObject({ previousAlertId: alert.id, status: 'triggered', occurrences: 1, version: 1 });
  const before = await staff.trpc.crisis.get.query({ alertId: alert.id });
  expect(before.alert.status).toBe('resolved');
});

test('risk that comes while somebody has the alert stays with them', async () => {
  const staff = await world.staff();
  using events = await watch(staff);
  const { person, conversationId, alert } = await raise(world);
  await take(staff, alert);
  await say(person, conversationId, WORDS.imminent);
  const appended = await events.until('appended', (event) => event.alert.id === alert.id);
  expect(appended.alert).toMatchObject({ status: 'in_progress', assignee: { id: staff.account.id }, occurrences: 2 });
});

test('the list can be asked for what is open, mine, nobody’s or bad enough, and counts what is open', async () => {
  const staff = await world.staff();
  const before = await staff.trpc.crisis.list.query();
  const [mine, free] = [await raise(world), await raise(world, WORDS.troubled)];
  await take(staff, mine.alert);
  const ids = async (input: Parameters<typeof staff.trpc.crisis.list.query>[0]) =>
    (await staff.trpc.crisis.list.query(input)).alerts.map(({ id }) => id);
  expect(await ids({ assignee: 'me' })).toEqual([mine.alert.id]);
  expect(await ids({ assignee: 'nobody' })).toContain(free.alert.id);
  expect(await ids({ assignee: 'nobody' })).not.toContain(mine.alert.id);
  expect(await ids({ minLevel: 4 })).not.toContain(free.alert.id);
  expect(await ids({ status: 'resolved' })).not.toContain(mine.alert.id);
  const after = await staff.trpc.crisis.list.query();
  expect(after.counts.open).toBe(before.counts.open + 2);
  expect(after.counts.unassigned).toBe(before.counts.unassigned + 1);
  for (const alert of after.alerts) expect(Alert.parse(alert)).toStrictEqual(alert);
  expect(after.alerts.findIndex(({ id }) => id === mine.alert.id)).toBeLessThan(after.alerts.findIndex(({ id }) => id === free.alert.id));
});

test('the note that staff write is on the page of the alert and not in the stream', async () => {
  const staff = await world.staff();
  using events = await watch(staff);
  const { alert } = await raise(world);
  await staff.trpc.admin.noteCrisis.mutate({ ...on(alert), notes: 'They asked for a call at six.' });
  const noted = await events.until('noted', (event) => event.alert.id === alert.id);
  expect(JSON.stringify(noted)).not.toContain('six');
  const { timeline } = await staff.trpc.crisis.get.query({ alertId: alert.id });
  expect(timeline.map(({ note }) => note)).toContain('They asked for a call at six.');
});
