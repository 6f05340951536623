import { afterAll, afterEach, expect, test } from 'vitest';
import { changeableModel, createWorld, failingModel, instantModel, refused, steppedModel } from '../src/index.ts';
import { begin, follow, say, textOf } from './world.ts';

const model = changeableModel(instantModel());
const world = await createWorld({ model });
afterEach(() => model.use(instantModel()));
afterAll(async () => world[Symbol.asyncDispose]());

test('stop ends the reply at once and keeps what there was of it', async () => {
  const stepped = steppedModel();
  model.use(stepped);
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  const { messageId } = await say(person, conversationId, 'Tell me something long.');
  stepped.say('One sen');
  stepped.say('tence. And half');
  await events.until('reply.delta', ({ text, from }) => from + text.length === 'One sentence.'.length);
  expect(await person.trpc.conversation.stop.mutate({ conversationId })).toEqual({ stopped: true });
  const stopped = await events.until('reply.stopped');
  expect(stopped.message).toMatchObject({ text: 'One sentence.', status: 'stopped', inReplyTo: messageId });
  const snapshot = await person.trpc.conversation.get.query({ conversationId });
  expect(snapshot.reply).toBeNull();
  expect(snapshot.messages.at(-1)).toEqual(stopped.message);
  expect(await person.trpc.conversation.stop.mutate({ conversationId })).toEqual({ stopped: false });
});

test('a dropped line never stops a reply, and the screen that comes back has all of it', async () => {
  const stepped = steppedModel();
  model.use(stepped);
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  await say(person, conversationId, 'Stay with me.');
  stepped.say('One. ');
  const { replyId } = await events.until('reply.delta');
  person.dropSockets();
  stepped.say('Two. ');
  stepped.say('Three.');
  stepped.finish();
  const { message } = await events.until('reply.completed');
  expect(message).toMatchObject({ id: replyId, text: 'One. Two. Three.', status: 'complete' });
  expect(events.of('reply.completed')).toHaveLength(1);
  expect(events.of('reply.stopped')).toEqual([]);
});

test('whoever joins in the middle of a reply sees the text so far, then the rest', async () => {
  const stepped = steppedModel();
  model.use(stepped);
  const person = await world.person();
  const phone = await person.anotherDevice();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  await say(person, conversationId, 'What do you see?');
  stepped.say('A river.\n');
  stepped.say('A boat.\n');
  const { replyId } = await events.until('reply.delta', ({ from, text }) => from + text.length === 'A river.\nA boat.'.length);
  const snapshot = await phone.trpc.conversation.get.query({ conversationId });
  expect(snapshot.reply).toMatchObject({ replyId, text: 'A river.\nA boat.' });
  using late = await follow(phone, conversationId, snapshot.cursor);
  await late.until('reply.started', (event) => event.replyId === replyId);
  expect((await late.until('reply.delta')).from).toBe(0);
  expect(textOf(late.events, replyId)).toBe('A river.\nA boat.');
  stepped.say(' A light.');
  stepped.finish();
  const { message } = await late.until('reply.completed');
  expect(textOf(late.events, replyId)).toBe(message.text);
  await events.until('reply.completed');
  expect(textOf(events.events, replyId)).toBe(message.text);
  await phone[Symbol.asyncDispose]();
});

test('a second message waits for the reply to the first; each gets its own, in order', async () => {
  const stepped = steppedModel();
  model.use(stepped);
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  const first = await say(person, conversationId, 'First.');
  await events.until('reply.started', ({ inReplyTo }) => inReplyTo === first.messageId);
  const second = await say(person, conversationId, 'Second.');
  stepped.say('To the first.\n');
  await events.until('reply.delta');
  expect(stepped.requests).toHaveLength(1);
  stepped.finish();
  await events.until('reply.started', ({ inReplyTo }) => inReplyTo === second.messageId);
  stepped.say('To the second.');
  stepped.finish();
  await events.until('reply.completed', ({ message }) => message.inReplyTo === second.messageId);
  expect(events.of('reply.completed').map(({ message }) => [message.inReplyTo, message.text])).toEqual([
    [first.messageId, 'To the first.\n'],
    [second.messageId, 'To the second.'],
  ]);
});

test('a model that fails is told as such, and asking again gives exactly one reply', async () => {
  model.use(failingModel());
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  const { messageId } = await say(person, conversationId, 'Are you there?');
  expect(await events.until('reply.failed')).toMatchObject({ reason: 'provider', inReplyTo: messageId, message: null });
  const stepped = steppedModel();
  model.use(stepped);
  const retry = async () => person.trpc.conversation.retry.mutate({ conversationId, messageId });
  const asked = await Promise.all([retry(), retry(), retry()]);
  expect(new Set(asked.map(({ replyId }) => replyId)).size).toBe(1);
  stepped.say('Here I am.');
  stepped.finish();
  const { message } = await events.until('reply.completed');
  expect(message).toMatchObject({ text: 'Here I am.', inReplyTo: messageId });
  expect(await refused(retry())).toMatchObject({ code: 'PRECONDITION_FAILED', reason: 'conversation.nothingToRetry' });
  const { messages } = await person.trpc.conversation.get.query({ conversationId });
  expect(messages.filter(({ inReplyTo }) => inReplyTo === messageId)).toEqual([message]);
});

test('a model that breaks off in the middle leaves what it said, marked as interrupted', async () => {
  model.use(failingModel(['I hear you. I was about to ']));
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  const { messageId } = await say(person, conversationId, 'Go on.');
  const failed = await events.until('reply.failed');
  expect(failed.message).toMatchObject({ text: 'I hear you.', status: 'interrupted', inReplyTo: messageId });
  expect((await person.trpc.conversation.get.query({ conversationId })).messages.at(-1)).toEqual(failed.message);
});

test('ending in the middle of a reply stops it and keeps its text', async () => {
  const stepped = steppedModel();
  model.use(stepped);
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  await say(person, conversationId, 'I have to go.');
  stepped.say('Take care.\nAnd');
  await events.until('reply.delta');
  const { durationMs } = await person.trpc.conversation.end.mutate({ conversationId });
  expect(await events.until('ended')).toMatchObject({ durationMs });
  expect(events.of('reply.stopped').map(({ message }) => message?.text)).toEqual(['Take care.']);
});

test('the model is told what was said, by a pseudonym, and never who says it', async () => {
  const stepped = steppedModel();
  model.use(stepped);
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  await say(person, conversationId, 'My dog is called Pepper.');
  await events.until('reply.started');
  const [request] = stepped.requests;
  expect(request?.history.at(-1)).toEqual({ author: 'person', text: 'My dog is called Pepper.' });
  const told = JSON.stringify(request);
  for (const secret of [person.account.id, person.account.email, person.account.name]) expect(told).not.toContain(secret);
  stepped.finish();
});
