import { newId } from '@ezri/contract';
import { afterAll, afterEach, expect, test } from 'vitest';
import { changeableModel, createWorld, failingModel, instantModel, refused, steppedModel, WORDS } from '../src/index.ts';
import { begin, follow, say } from './world.ts';

const model = changeableModel(instantModel());
const world = await createWorld({ model });
afterEach(() => model.use(instantModel()));
afterAll(async () => world[Symbol.asyncDispose]());

test('the reply to a queued message knows the reply before it', async () => {
  const stepped = steppedModel();
  model.use(stepped);
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  const first = await say(person, conversationId, 'First thing.');
  await events.until('reply.started', ({ inReplyTo }) => inReplyTo === first.messageId);
  const second = await say(person, conversationId, 'Second thing.');
  stepped.say('An answer to the first.');
  stepped.finish();
  await events.until('reply.started', ({ inReplyTo }) => inReplyTo === second.messageId);
  const asked = stepped.requests
    .at(-1)
    ?.history.slice(-3)
    .map(({ text }) => text);
  expect(asked).toEqual(['First thing.', 'An answer to the first.', 'Second thing.']);
  stepped.finish();
});

test('stop takes back the replies that wait behind the running one', async () => {
  const stepped = steppedModel();
  model.use(stepped);
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  const first = await say(person, conversationId, 'First.');
  await events.until('reply.started', ({ inReplyTo }) => inReplyTo === first.messageId);
  const second = await say(person, conversationId, 'Second.');
  await person.trpc.conversation.stop.mutate({ conversationId });
  await events.until('reply.stopped');
  expect((await person.trpc.conversation.get.query({ conversationId })).reply).toBeNull();
  expect(stepped.requests).toHaveLength(1);
  // What was taken back can be asked for again.
  await person.trpc.conversation.retry.mutate({ conversationId, messageId: second.messageId });
  await events.until('reply.started', ({ inReplyTo }) => inReplyTo === second.messageId);
  stepped.finish();
});

test('the end leaves nothing that is still to be written', async () => {
  const stepped = steppedModel();
  model.use(stepped);
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  const first = await say(person, conversationId, 'First.');
  await events.until('reply.started', ({ inReplyTo }) => inReplyTo === first.messageId);
  await say(person, conversationId, 'Second.');
  await person.trpc.conversation.end.mutate({ conversationId });
  await events.until('ended');
  expect(stepped.requests).toHaveLength(1);
  expect(events.of('reply.started')).toHaveLength(1);
});

test('asking again for a reply that is on its way gives the same answer', async () => {
  model.use(failingModel());
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  const { messageId } = await say(person, conversationId, 'Are you there?');
  await events.until('reply.failed');
  const stepped = steppedModel();
  model.use(stepped);
  const once = await person.trpc.conversation.retry.mutate({ conversationId, messageId });
  expect(await person.trpc.conversation.retry.mutate({ conversationId, messageId })).toEqual(once);
  stepped.say('Yes.');
  stepped.finish();
  await events.until('reply.completed', ({ replyId }) => replyId === once.replyId);
  expect(await refused(person.trpc.conversation.retry.mutate({ conversationId, messageId }))).toMatchObject({
    reason: 'conversation.nothingToRetry',
  });
});

test('an id in upper case is the same id', async () => {
  const person = await world.person();
  const { conversationId, cursor } = await begin(person, newId().toUpperCase());
  expect(conversationId).toBe(conversationId.toLowerCase());
  using events = await follow(person, conversationId.toUpperCase(), cursor);
  const messageId = newId().toUpperCase();
  const sent = await say(person, conversationId.toUpperCase(), 'Hello there.', messageId);
  expect(await say(person, conversationId, 'Hello there.', messageId)).toEqual(sent);
  await events.until('reply.completed', ({ message }) => message.inReplyTo === sent.messageId);
});

test('a zero character or half a character in a message hides no risk and breaks no repetition', async () => {
  const person = await world.person();
  const { conversationId } = await begin(person);
  const messageId = newId();
  const words = `${WORDS.imminent}\0\ud83d`;
  const sent = await say(person, conversationId, words, messageId);
  expect(sent.safety.level).toBe(4);
  expect(await say(person, conversationId, words, messageId)).toEqual(sent);
});

test('what a model says is stored without what the database cannot hold, and whole characters stay whole', async () => {
  model.use(instantModel(['Zero \0 here, a leaf \ud83c', '\udf43 there.']));
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  await say(person, conversationId, 'Go on.');
  const { message } = await events.until('reply.completed');
  expect(message.text).toBe('Zero  here, a leaf 🍃 there.');
});

test('"I need help now" after a long absence does not leave staff with a companion that thinks for ever', async () => {
  const person = await world.person();
  const { conversationId } = await begin(person);
  await world.db.transaction(async (tx) => tx.sql.execute(`update live_session set ended_at = started_at where id = '${conversationId}'`));
  await person.trpc.conversation.needHelp.mutate({ conversationId, requestId: newId() });
  const staff = await world.staff();
  const { sessions } = await staff.trpc.session.live.query();
  expect(sessions.find(({ id }) => id === conversationId)).toMatchObject({ state: 'idle', level: 3, endedAt: null });
});
