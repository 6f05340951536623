import type { CrisisEvent } from '@ezri/contract';
import { expect, test } from 'vitest';
import { collect, createWorld, refused } from '../src/index.ts';
import { raise } from './alerts.ts';

const SUBSCRIPTIONS = 16;

test('a socket with as many subscriptions as it may have gets all of them back after its line dropped', async () => {
  await using world = await createWorld();
  const staff = await world.staff();
  using following = new DisposableStack();
  const all = [];
  for (let opened = 0; opened < SUBSCRIPTIONS; opened += 1) {
    const events = following.use(collect<CrisisEvent>((on) => staff.trpc.crisis.onAlert.subscribe({}, on)));
    await events.started;
    all.push(events);
  }
  const first = await raise(world);
  for (const events of all) await events.until('raised', ({ alert }) => alert.id === first.alert.id);
  staff.dropSockets();
  const second = await raise(world);
  for (const events of all) await events.until('raised', ({ alert }) => alert.id === second.alert.id);
  for (const events of all) expect(events.of('raised').map(({ alert }) => alert.id)).toEqual([first.alert.id, second.alert.id]);
});

test('ten calls in one frame are answered, eleven are refused', async () => {
  await using world = await createWorld();
  const { trpc } = await world.staff();
  const calls = (count: number) => Array.from({ length: count }, async () => trpc.crisis.list.query());
  expect(await Promise.all(calls(10))).toHaveLength(10);
  for (const call of calls(11)) expect(await refused(call)).toMatchObject({ code: 'BAD_REQUEST', reason: 'input.invalid' });
});
