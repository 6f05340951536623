import { afterAll, afterEach, expect, test } from 'vitest';
import { changeableModel, createWorld, instantModel, steppedModel } from '../src/index.ts';
import { begin, follow, say } from './world.ts';

const model = changeableModel(instantModel());
const world = await createWorld({ model, nodes: 2 });
afterEach(() => model.use(instantModel()));
afterAll(async () => world[Symbol.asyncDispose]());

test('the scripted companion answers as itself: nothing is said about a model that is away', async () => {
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  await say(person, conversationId, 'Good morning.');
  const { message } = await events.until('reply.completed');
  expect(message).toMatchObject({ origin: 'scripted', standIn: false });
  expect(events.of('reply.started')).toMatchObject([{ origin: 'scripted', standIn: false }]);
});

test('who stands in for a model that is away is told while it writes, known on every node, and kept with the message', async () => {
  const stepped = steppedModel();
  model.use(stepped);
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  await say(person, conversationId, 'Good morning.');
  stepped.standIn();
  stepped.say('I hear you.\n');
  await events.until('reply.delta');
  expect(events.of('reply.started').at(-1)).toMatchObject({ origin: 'scripted', standIn: true });
  const there = await world.elsewhere(person, 1);
  await expect
    .poll(async () => (await there.trpc.conversation.get.query({ conversationId })).reply)
    .toMatchObject({ origin: 'scripted', standIn: true });
  stepped.finish();
  const { message } = await events.until('reply.completed');
  expect(message).toMatchObject({ origin: 'scripted', standIn: true, text: 'I hear you.\n' });
  const { messages } = await there.trpc.conversation.get.query({ conversationId });
  expect(messages.map(({ author, origin, standIn }) => [author, origin, standIn])).toEqual([
    ['notice', null, false],
    ['companion', 'scripted', false],
    ['person', null, false],
    ['companion', 'scripted', true],
  ]);
});
