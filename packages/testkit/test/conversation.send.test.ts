import { MESSAGE_MAX, SendResult, newId } from '@ezri/contract';
import { afterAll, afterEach, expect, test } from 'vitest';
import { WORDS, changeableModel, createWorld, hangingModel, instantModel, refused } from '../src/index.ts';
import { begin, follow, say, textOf, watch } from './world.ts';

const model = changeableModel(instantModel());
const world = await createWorld({ model });
afterEach(() => model.use(instantModel()));
afterAll(async () => world[Symbol.asyncDispose]());

test('the reply arrives in pieces that add up to the message that is kept', async () => {
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  const sent = await say(person, conversationId, WORDS.ordinary);
  expect(SendResult.parse(sent)).toStrictEqual(sent);
  expect(sent.safety).toMatchObject({ level: 0, panel: 'none', resources: [] });
  const { message, replyId } = await events.until('reply.completed');
  expect(message).toMatchObject({ author: 'companion', status: 'complete', inReplyTo: sent.messageId, text: 'I hear you. Tell me more.' });
  expect(events.of('reply.delta').length).toBeGreaterThan(0);
  expect(textOf(events.events, replyId)).toBe(message.text);
  const { messages } = await person.trpc.conversation.get.query({ conversationId });
  expect(messages.at(-1)).toEqual(message);
});

test('the answer to a dangerous message carries the level, the number to call and the help lines', async () => {
  const person = await world.person();
  const { conversationId } = await begin(person);
  const { safety } = await say(person, conversationId, WORDS.imminent);
  expect(safety).toMatchObject({ level: 4, panel: 'emergency', humanOffered: true });
  expect(safety.emergency?.number).toMatch(/\d/);
  expect(safety.resources.length).toBeGreaterThan(0);
  expect((await person.trpc.conversation.get.query({ conversationId })).safety).toEqual(safety);
});

test('a level never falls by itself inside a conversation', async () => {
  const person = await world.person();
  const { conversationId } = await begin(person);
  await say(person, conversationId, WORDS.imminent);
  const { safety } = await say(person, conversationId, 'I am fine, forget what I said.');
  expect(safety.level).toBe(4);
});

test('the same message sent again has one effect and the same answer', async () => {
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  const messageId = newId();
  const answers = await Promise.all(Array.from({ length: 5 }, async () => say(person, conversationId, WORDS.ordinary, messageId)));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  await events.until('reply.completed');
  expect(await say(person, conversationId, WORDS.ordinary, messageId)).toEqual(answers[0]);
  const last = await say(person, conversationId, 'And one more.');
  await events.until('reply.completed', ({ message }) => message.inReplyTo === last.messageId);
  const { messages } = await person.trpc.conversation.get.query({ conversationId });
  expect(messages.filter(({ id }) => id === messageId)).toHaveLength(1);
  expect(messages.filter(({ inReplyTo }) => inReplyTo === messageId)).toHaveLength(1);
  expect(messages.map(({ ordinal }) => ordinal)).toEqual(messages.map((_, at) => at + 1));
});

test('an id that stands for other words, or for a message elsewhere, is refused', async () => {
  const person = await world.person();
  const [here, there] = [await begin(person), await begin(person)];
  const messageId = newId();
  await say(person, here.conversationId, 'These words.', messageId);
  const taken = { code: 'CONFLICT', reason: 'conversation.idTaken' };
  expect(await refused(say(person, here.conversationId, 'Other words.', messageId))).toMatchObject(taken);
  expect(await refused(say(person, there.conversationId, 'These words.', messageId))).toMatchObject(taken);
  const reply = here.messages[1]?.id ?? '';
  expect(await refused(say(person, here.conversationId, here.messages[1]?.text ?? '', reply))).toMatchObject(taken);
  expect((await person.trpc.conversation.get.query(there)).messages).toEqual(there.messages);
});

test.each([
  ['no characters', ''],
  ['nothing but space', ' \n\t  '],
  ['one character too many', 'a'.repeat(MESSAGE_MAX + 1)],
])('a message of %s is refused and changes nothing', async (_name, text) => {
  const person = await world.person();
  const { conversationId } = await begin(person);
  const before = await person.trpc.conversation.get.query({ conversationId });
  expect(await refused(say(person, conversationId, text))).toMatchObject({
    code: 'BAD_REQUEST',
    reason: 'input.invalid',
    details: { issues: [{ path: 'text' }] },
  });
  expect(await person.trpc.conversation.get.query({ conversationId })).toEqual(before);
});

test('the longest message that is allowed is taken', async () => {
  const person = await world.person();
  const { conversationId } = await begin(person);
  const text = `${'a'.repeat(MESSAGE_MAX - 1)}.`;
  expect((await say(person, conversationId, text)).message.text).toBe(text);
});

test('a conversation that has ended takes no message and gives no reply again', async () => {
  const person = await world.person();
  const { conversationId } = await begin(person);
  const { messageId } = await say(person, conversationId, 'Goodbye.');
  await person.trpc.conversation.end.mutate({ conversationId });
  const before = await person.trpc.conversation.get.query({ conversationId });
  const ended = { code: 'PRECONDITION_FAILED', reason: 'conversation.ended' };
  expect(await refused(say(person, conversationId, WORDS.imminent))).toMatchObject(ended);
  expect(await refused(person.trpc.conversation.retry.mutate({ conversationId, messageId }))).toMatchObject(ended);
  expect(await person.trpc.conversation.get.query({ conversationId })).toEqual(before);
});

test('with a model that hangs for ever the alert comes all the same, and the answer does not wait', async () => {
  model.use(hangingModel());
  const [person, staff] = [await world.person(), await world.staff()];
  using alerts = await watch(staff);
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  const { safety } = await say(person, conversationId, WORDS.imminent);
  expect(safety.level).toBe(4);
  const { alert } = await alerts.until('raised', (event) => event.alert.conversationId === conversationId);
  expect(alert).toMatchObject({ level: 4, status: 'triggered', assignee: null });
  await events.until('reply.started');
  expect(events.of('reply.completed')).toEqual([]);
});

test('"I need help now" is level 3 at once, and once for one request', async () => {
  const [person, staff] = [await world.person(), await world.staff()];
  using alerts = await watch(staff);
  const { conversationId } = await begin(person);
  const request = { conversationId, requestId: newId() };
  const first = await person.trpc.conversation.needHelp.mutate(request);
  expect(first.safety).toMatchObject({ level: 3, panel: 'lasting', humanOffered: true });
  const { alert } = await alerts.until('raised', (event) => event.alert.conversationId === conversationId);
  expect(alert).toMatchObject({ level: 3, occurrences: 1 });

  person.dropSockets();
  expect(await person.http.conversation.needHelp.mutate(request)).toEqual(first);
  const elsewhere = await begin(person);
  expect(await refused(person.http.conversation.needHelp.mutate({ ...request, conversationId: elsewhere.conversationId }))).toMatchObject({
    code: 'CONFLICT',
    reason: 'request.keyReused',
  });
  await person.http.conversation.needHelp.mutate({ ...request, requestId: newId() });
  const again = await alerts.until('appended', (event) => event.alert.id === alert.id);
  expect(again.alert.occurrences).toBe(2);
});

test('help can be asked for after a conversation has ended', async () => {
  const [person, staff] = [await world.person(), await world.staff()];
  using alerts = await watch(staff);
  const { conversationId } = await begin(person);
  await person.trpc.conversation.end.mutate({ conversationId });
  await person.trpc.conversation.needHelp.mutate({ conversationId, requestId: newId() });
  await alerts.until('raised', (event) => event.alert.conversationId === conversationId);
});
