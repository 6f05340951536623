import { newId } from '@ezri/contract';
import { updateAccount } from '@ezri/store';
import { afterAll, expect, test } from 'vitest';
import { createWorld, refused, WORDS } from '../src/index.ts';
import { on, raise, resolve, take } from './alerts.ts';
import { say } from './world.ts';

const world = await createWorld();
afterAll(async () => world[Symbol.asyncDispose]());

test('an old alert is not reopened beside a newer open one of the same person', async () => {
  const staff = await world.staff();
  const { person, conversationId, alert } = await raise(world);
  const { alert: taken } = await take(staff, alert);
  const { alert: old } = await resolve(staff, taken);
  await say(person, conversationId, WORDS.imminent);
  const refusal = await refused(staff.trpc.admin.reopenCrisis.mutate({ ...on(old), notes: 'Looked again.' }));
  expect(refusal).toMatchObject({ reason: 'crisis.transitionForbidden' });
  const { alerts } = await staff.trpc.crisis.list.query({ status: 'open', limit: 200 });
  expect(alerts.filter((open) => open.conversationId === conversationId).map(({ id }) => id)).toEqual([refusal.details?.['openAlertId']]);
});

test('the same key gives the same answer also when the colleague has left since', async () => {
  const [staff, colleague] = [await world.staff(), await world.staff()];
  const { alert } = await raise(world);
  const change = { ...on(alert), assigneeId: colleague.account.id };
  const answer = await staff.trpc.admin.assignCrisis.mutate(change);
  await world.db.transaction(async (tx) => updateAccount(tx, colleague.account.id, { role: 'user' }));
  expect(await staff.trpc.admin.assignCrisis.mutate(change)).toEqual(answer);
  const another = await raise(world);
  expect(await refused(staff.trpc.admin.assignCrisis.mutate({ ...on(another.alert), assigneeId: colleague.account.id }))).toMatchObject({
    reason: 'crisis.notStaff',
  });
});

test('a rise in level starts the clock of a taken alert; a colleague’s note does not stop it, its holder does', async () => {
  const [holder, colleague] = [await world.staff(), await world.staff()];
  const { person, conversationId, alert } = await raise(world, WORDS.troubled);
  const { alert: taken } = await take(holder, alert);
  expect(taken.acknowledgeBy).toBeNull();
  await say(person, conversationId, WORDS.imminent);
  const { alert: risen } = await holder.trpc.crisis.get.query({ alertId: alert.id });
  expect(risen).toMatchObject({ level: 4, status: 'in_progress', assignee: { id: holder.account.id } });
  expect(risen.acknowledgeBy).toBeGreaterThan(risen.updatedAt);
  const noted = await colleague.trpc.admin.noteCrisis.mutate({ ...on(risen), notes: 'Calling them now.' });
  expect(noted.alert.acknowledgeBy).toBe(risen.acknowledgeBy);
  const seen = await holder.trpc.admin.noteCrisis.mutate({ ...on(noted.alert), notes: 'I am on it.', idempotencyKey: newId() });
  expect(seen.alert.acknowledgeBy).toBeNull();
});
