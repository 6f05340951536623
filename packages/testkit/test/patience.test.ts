import type { ConversationEvent, CrisisEvent } from '@ezri/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WORDS, collect, createWorld, refused, type World } from '../src/index.ts';
import { begin, say } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test('T2: a subscription that begins while the database is away waits for it, at the standard client too', async () => {
  const [person, staff] = [await world.person(), await world.staff()];
  const { conversationId, cursor } = await begin(person);
  const [node] = world.nodes;
  const away = node?.withoutDatabase();
  using alerts = collect<CrisisEvent>((on) => staff.trpc.crisis.onAlert.subscribe({}, on));
  using events = collect<ConversationEvent>((on) => person.trpc.conversation.onEvent.subscribe({ conversationId, after: cursor }, on));
  // A call says so at once: whoever wrote something must learn that it has not arrived.
  expect(await refused(person.trpc.conversation.get.query({ conversationId }))).toMatchObject({ reason: 'server.unavailable' });
  expect([alerts.received, events.received]).toEqual([[], []]);
  away?.[Symbol.dispose]();
  await Promise.all([alerts.started, events.started]);
  await say(person, conversationId, WORDS.imminent);
  await Promise.all([alerts.until('raised'), events.until('message.created')]);
});

test('T2: a socket that opens while the database is away is closed for now, and its subscription begins when it is back', async () => {
  const staff = await world.staff();
  const [node] = world.nodes;
  const away = node?.withoutDatabase();
  staff.dropSockets();
  using alerts = collect<CrisisEvent>((on) => staff.trpc.crisis.onAlert.subscribe({}, on));
  // Long enough for some attempts to open a line.
  await new Promise((resolve) => setTimeout(resolve, 300));
  away?.[Symbol.dispose]();
  await expect(alerts.started).resolves.toBeUndefined();
});

test('T2: what was refused, and not merely not looked up, is an answer at once', async () => {
  const [person, other] = [await world.person(), await world.person()];
  const { conversationId } = await begin(other);
  using alerts = collect<CrisisEvent>((on) => person.trpc.crisis.onAlert.subscribe({}, on));
  using events = collect<ConversationEvent>((on) => person.trpc.conversation.onEvent.subscribe({ conversationId }, on));
  expect(await alerts.failed).toMatchObject({ data: { reason: 'account.forbidden' } });
  expect(await events.failed).toMatchObject({ data: { reason: 'conversation.notFound' } });
});
