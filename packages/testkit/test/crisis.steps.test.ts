import { newId, type Alert, type ChangeResult } from '@ezri/contract';
import { afterAll, expect, test } from 'vitest';
import { createWorld, refused, type Client } from '../src/index.ts';
import { on, raise, resolve, take } from './alerts.ts';
import { watch } from './world.ts';

const world = await createWorld();
afterAll(async () => world[Symbol.asyncDispose]());

const get = async ({ trpc }: Client, { id }: Alert) => trpc.crisis.get.query({ alertId: id });

test('both press "take" at once: one has it, the other is told who', async () => {
  const [one, other] = [await world.staff(), await world.staff()];
  using seen = await watch(one);
  const { alert } = await raise(world);
  const [first, second] = await Promise.allSettled([take(one, alert), take(other, alert)]);
  const won = first.status === 'fulfilled' ? { winner: one, result: first.value, loser: second } : { winner: other, result: second, loser: first };
  expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
  if (won.loser.status !== 'rejected') throw new Error('both have it');
  expect(await refused(Promise.reject<unknown>(won.loser.reason))).toMatchObject({
    code: 'CONFLICT',
    reason: 'crisis.alreadyAssigned',
    details: { assignee: { id: won.winner.account.id, name: won.winner.account.name } },
  });
  const event = await seen.until('assigned', (assigned) => assigned.alert.id === alert.id);
  expect(event.alert).toMatchObject({ status: 'in_progress', assignee: { id: won.winner.account.id }, version: 2, acknowledgeBy: null });
  const { timeline } = await get(one, alert);
  expect(timeline.filter(({ kind }) => kind === 'assigned')).toHaveLength(1);
});

test('one key, sent five times over dropped lines, has one effect and one answer', async () => {
  const staff = await world.staff();
  const { alert } = await raise(world);
  const request = on(alert);
  const answers: ChangeResult[] = [];
  for (let times = 0; times < 5; times += 1) {
    answers.push(await staff.trpc.admin.assignCrisis.mutate(request));
    staff.dropSockets();
  }
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const { timeline, alert: now } = await get(staff, alert);
  expect(now.version).toBe(2);
  expect(timeline.map(({ kind }) => kind)).toEqual(['raised', 'assigned']);
});

test('a key that belongs to another request is refused', async () => {
  const staff = await world.staff();
  const { alert } = await raise(world);
  const request = on(alert);
  const { alert: taken } = await staff.trpc.admin.assignCrisis.mutate(request);
  const reused = { code: 'CONFLICT', reason: 'request.keyReused' };
  expect(await refused(staff.trpc.admin.releaseCrisis.mutate({ ...on(taken), idempotencyKey: request.idempotencyKey }))).toMatchObject(reused);
  const other = await raise(world);
  expect(await refused(staff.trpc.admin.assignCrisis.mutate({ ...on(other.alert), idempotencyKey: request.idempotencyKey }))).toMatchObject(reused);
  expect((await get(staff, alert)).alert).toEqual(taken);
  expect((await get(staff, other.alert)).alert).toEqual(other.alert);
});

test('the whole of an alert’s life stands in its timeline, in order, with who did it', async () => {
  const [staff, colleague] = [await world.staff(), await world.staff()];
  const { alert } = await raise(world);
  const { admin } = staff.trpc;
  let now = (await admin.acknowledgeCrisis.mutate(on(alert))).alert;
  expect(now).toMatchObject({ status: 'acknowledged', assignee: { id: staff.account.id }, acknowledgeBy: null });
  expect(now.acknowledgedAt).not.toBeNull();
  now = (await take(staff, now)).alert;
  now = (await admin.escalateCrisis.mutate({ ...on(now), notes: 'A second pair of eyes, please.' })).alert;
  expect(now.escalation).toBe(1);
  now = (await admin.releaseCrisis.mutate(on(now))).alert;
  expect(now).toMatchObject({ status: 'triggered', assignee: null });
  expect(now.acknowledgeBy).not.toBeNull();
  now = (await take(colleague, now)).alert;
  now = (await colleague.trpc.admin.noteCrisis.mutate({ ...on(now), notes: 'Calling.' })).alert;
  now = (await resolve(colleague, now)).alert;
  expect(now).toMatchObject({ status: 'resolved', outcome: 'safe_confirmed' });
  expect(now.resolvedAt).not.toBeNull();
  now = (await admin.reopenCrisis.mutate({ ...on(now), notes: 'They wrote again by mail.' })).alert;
  expect(now).toMatchObject({ status: 'reopened', assignee: null, outcome: null, resolvedAt: null });
  const { timeline, alert: last } = await get(staff, alert);
  expect(last).toEqual(now);
  const [me, they] = [staff.account.name, colleague.account.name];
  expect(timeline.map(({ kind, actor, version }) => [kind, actor?.name ?? null, version])).toEqual([
    ['raised', null, 1],
    ['acknowledged', me, 2],
    ['assigned', me, 3],
    ['escalated', me, 4],
    ['released', me, 5],
    ['assigned', they, 6],
    ['noted', they, 7],
    ['resolved', they, 8],
    ['reopened', me, 9],
  ]);
});

test('an alert can be given to a colleague, who is told; never to somebody who is no staff', async () => {
  const [staff, colleague, person] = [await world.staff(), await world.staff(), await world.person()];
  const { alert } = await raise(world);
  const given = await staff.trpc.admin.assignCrisis.mutate({ ...on(alert), assigneeId: colleague.account.id });
  expect(given.alert.assignee).toEqual({ id: colleague.account.id, name: colleague.account.name });
  const { notifications } = await colleague.trpc.notifications.list.query();
  expect(notifications[0]).toMatchObject({ kind: 'crisis', href: `/admin/safety/${alert.id}` });
  const other = await raise(world);
  for (const assigneeId of [person.account.id, newId()]) {
    expect(await refused(staff.trpc.admin.assignCrisis.mutate({ ...on(other.alert), assigneeId }))).toMatchObject({
      code: 'BAD_REQUEST',
      reason: 'crisis.notStaff',
    });
  }
});

test('a resolve without an outcome or a note is refused, and nothing changes', async () => {
  const staff = await world.staff();
  const { alert } = await take(staff, (await raise(world)).alert);
  const bad: object[] = [
    { outcome: 'safe_confirmed' },
    { notes: 'Well.' },
    { outcome: 'safe_confirmed', notes: '  ' },
    { outcome: 'perhaps', notes: 'Well.' },
  ];
  for (const input of bad) {
    const asked = { ...on(alert), ...input } as Parameters<typeof staff.trpc.admin.resolveCrisis.mutate>[0];
    expect(await refused(staff.trpc.admin.resolveCrisis.mutate(asked))).toMatchObject({ code: 'BAD_REQUEST', reason: 'input.invalid' });
  }
  expect((await get(staff, alert)).alert).toEqual(alert);
});

test('only who has the alert can resolve or release it; a supervisor can too', async () => {
  const [owner, other, supervisor] = [await world.staff(), await world.staff(), await world.super()];
  const { alert } = await take(owner, (await raise(world)).alert);
  const notOwner = { code: 'FORBIDDEN', reason: 'crisis.notOwner' };
  expect(await refused(resolve(other, alert))).toMatchObject(notOwner);
  expect(await refused(other.trpc.admin.releaseCrisis.mutate(on(alert)))).toMatchObject(notOwner);
  expect((await get(owner, alert)).alert).toEqual(alert);
  expect((await resolve(supervisor, alert)).alert.status).toBe('resolved');
  const free = (await raise(world)).alert;
  expect(await refused(resolve(other, free))).toMatchObject(notOwner);
});

test('steps that the table does not have are refused, and nothing changes', async () => {
  const staff = await world.staff();
  const { alert } = await raise(world);
  const forbidden = { code: 'PRECONDITION_FAILED', reason: 'crisis.transitionForbidden' };
  const { admin } = staff.trpc;
  expect(await refused(admin.releaseCrisis.mutate(on(alert)))).toMatchObject(forbidden);
  expect(await refused(admin.reopenCrisis.mutate({ ...on(alert), notes: 'It is open.' }))).toMatchObject(forbidden);
  expect((await get(staff, alert)).alert).toEqual(alert);
  const { alert: done } = await resolve(staff, (await take(staff, alert)).alert);
  expect(await refused(admin.acknowledgeCrisis.mutate(on(done)))).toMatchObject(forbidden);
  expect(await refused(admin.escalateCrisis.mutate(on(done)))).toMatchObject(forbidden);
  expect(await refused(take(staff, done))).toMatchObject(forbidden);
  expect(await refused(resolve(staff, done))).toMatchObject(forbidden);
  const { alert: last, timeline } = await get(staff, alert);
  expect(last).toEqual(done);
  expect(timeline).toHaveLength(3);
});

test('a decision on an old version is refused with the version that is now', async () => {
  const staff = await world.staff();
  const { alert } = await raise(world);
  const noted = await staff.trpc.admin.noteCrisis.mutate({ ...on(alert), notes: 'Looking.' });
  expect(await refused(take(staff, alert))).toMatchObject({ code: 'CONFLICT', reason: 'crisis.changed', details: { version: noted.alert.version } });
});

test('an alert that does not exist is not found, whatever one wants of it', async () => {
  const { trpc } = await world.staff();
  const nowhere = { alertId: newId(), expectedVersion: 1, idempotencyKey: newId() };
  const calls: (() => Promise<unknown>)[] = [
    async () => trpc.crisis.get.query(nowhere),
    async () => trpc.admin.assignCrisis.mutate(nowhere),
    async () => trpc.admin.acknowledgeCrisis.mutate(nowhere),
    async () => trpc.admin.releaseCrisis.mutate(nowhere),
    async () => trpc.admin.escalateCrisis.mutate(nowhere),
    async () => trpc.admin.noteCrisis.mutate({ ...nowhere, notes: 'x' }),
    async () => trpc.admin.resolveCrisis.mutate({ ...nowhere, outcome: 'duplicate', notes: 'x' }),
    async () => trpc.admin.reopenCrisis.mutate({ ...nowhere, notes: 'x' }),
  ];
  for (const call of calls) expect(await refused(call())).toMatchObject({ code: 'NOT_FOUND', reason: 'crisis.notFound' });
});
