import type { ConversationEvent, CrisisEvent } from '@ezri/contract';
import { afterAll, afterEach, expect, test } from 'vitest';
import { changeableModel, createWorld, instantModel, steppedModel, type Client, type Collected } from '../src/index.ts';
import { begin, follow, say, watch } from './world.ts';

const model = changeableModel(instantModel());
const world = await createWorld({ model });
afterEach(() => model.use(instantModel()));
afterAll(async () => world[Symbol.asyncDispose]());

/** Somebody says this to a model that says only what the test lets it say. */
async function talk(text: string) {
  const stepped = steppedModel();
  model.use(stepped);
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  const alerts = await watch(await world.watcher());
  const events = await follow(person, conversationId, cursor);
  const { messageId } = await say(person, conversationId, text);
  return { stepped, person, conversationId, messageId, events, alerts };
}

const levelsOf = (events: Collected<ConversationEvent>) => events.of('safety.changed').map(({ safety }) => safety.level);
const isOf = (conversationId: string) => (event: Extract<CrisisEvent, { alert: unknown }>) => event.alert.conversationId === conversationId;
const safetyNow = async ({ trpc }: Client, conversationId: string) => (await trpc.conversation.get.query({ conversationId })).safety;

test('what a provider finds raises the level and an alert about the message, before its next word is shown', async () => {
  const { stepped, person, conversationId, events, alerts } = await talk('I had toast for breakfast.');
  using _events = events;
  using _alerts = alerts;
  stepped.find(3);
  stepped.say('I am here.');
  const { alert } = await alerts.until('raised', isOf(conversationId));
  expect(alert).toMatchObject({ level: 3, category: 'self_harm' });
  stepped.finish();
  await events.until('reply.completed');
  expect(levelsOf(events)).toEqual([3]);
  expect((await safetyNow(person, conversationId)).resources.length).toBeGreaterThan(0);
});

test('an opening that was due too late to begin with ends the reply, and does not begin the next', async () => {
  const { stepped, person, conversationId, events, alerts } = await talk('I had toast for breakfast.');
  using _events = events;
  using _alerts = alerts;
  stepped.say('I am here. ');
  await events.until('reply.delta');
  stepped.find(3);
  stepped.say('And so on.');
  stepped.finish();
  const { message } = await events.until('reply.completed');
  expect(message.text).toMatch(/^I am here\. And so on\.\n\nThank you for telling me this\./u);
  const { messageId } = await say(person, conversationId, 'I do not know.');
  await events.until('reply.started', ({ inReplyTo }) => inReplyTo === messageId);
  expect(stepped.requests[1]).toMatchObject({ level: 3, opening: null });
  stepped.finish();
});

test('the same finding again, in this reply or in another try, changes nothing', async () => {
  const { stepped, person, conversationId, messageId, events, alerts } = await talk('I had toast for breakfast.');
  using _events = events;
  using _alerts = alerts;
  stepped.find(2);
  stepped.find(2);
  await events.until('safety.changed');
  await person.trpc.conversation.stop.mutate({ conversationId });
  const again = steppedModel();
  model.use(again);
  again.find(2);
  again.say('I am here.');
  again.finish();
  await person.trpc.conversation.retry.mutate({ conversationId, messageId });
  await events.until('reply.completed');
  expect(levelsOf(events)).toEqual([2]);
  const mine = alerts.received.filter(({ data }) => 'alert' in data && isOf(conversationId)(data)).map(({ data }) => data.type);
  expect(mine).toEqual(['raised']);
});

test('it never lowers what the detector found, and repeats nothing', async () => {
  const { stepped, person, conversationId, events, alerts } = await talk('I am going to kill myself tonight');
  using _events = events;
  using _alerts = alerts;
  stepped.find(2);
  stepped.find(4);
  stepped.say('I am here.');
  stepped.finish();
  await events.until('reply.completed');
  expect((await safetyNow(person, conversationId)).level).toBe(4);
  const mine = alerts.received.filter(({ data }) => 'alert' in data && isOf(conversationId)(data)).map(({ data }) => data.type);
  expect(mine).toEqual(['raised']);
});

test('a graver finding raises the open alert', async () => {
  const { stepped, conversationId, events, alerts } = await talk('I want to kill myself');
  using _events = events;
  using _alerts = alerts;
  const { alert } = await alerts.until('raised', isOf(conversationId));
  expect(alert.level).toBeLessThan(4);
  stepped.find(4);
  expect((await alerts.until('severityRaised', isOf(conversationId))).alert).toMatchObject({ id: alert.id, level: 4 });
  stepped.finish();
});

test('a database that is away for a moment loses no finding', async () => {
  const { stepped, conversationId, events, alerts } = await talk('I had toast for breakfast.');
  using _events = events;
  using _alerts = alerts;
  const away = world.nodes[0].withoutDatabase();
  stepped.find(3);
  setTimeout(() => away[Symbol.dispose](), 300);
  expect((await alerts.until('raised', isOf(conversationId))).alert.level).toBe(3);
  stepped.finish();
});
