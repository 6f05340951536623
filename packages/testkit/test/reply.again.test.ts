import { newId, REGENERATIONS_MAX } from '@ezri/contract';
import { afterAll, afterEach, expect, test } from 'vitest';
import { changeableModel, createWorld, failingModel, instantModel, refused, steppedModel } from '../src/index.ts';
import { begin, follow, say } from './world.ts';

const model = changeableModel(instantModel());
const world = await createWorld({ model, nodes: 2 });
afterEach(() => model.use(instantModel()));
afterAll(async () => world[Symbol.asyncDispose]());

/** Somebody whose message has its reply, with a screen on another node. */
async function answered() {
  const person = await world.person(0);
  const far = await world.elsewhere(person, 1);
  const { conversationId, cursor } = await begin(person);
  const events = await follow(far, conversationId, cursor);
  model.use(instantModel(['The first.']));
  const { messageId } = await say(person, conversationId, 'Good morning.');
  const { message } = await events.until('reply.completed');
  const again = async (replyId: string, of = messageId) => person.trpc.conversation.retry.mutate({ conversationId, messageId: of, replyId });
  const shown = async () => (await far.trpc.conversation.get.query({ conversationId })).messages.filter(({ inReplyTo }) => inReplyTo === messageId);
  return { person, conversationId, messageId, events, first: message, again, shown };
}

test('a complete reply is asked for anew: the new one takes its place on every screen, and for the model', async () => {
  const { person, conversationId, events, first, again, shown } = await answered();
  using _ = events;
  const stepped = steppedModel();
  model.use(stepped);
  const replyId = newId();
  const calls = await Promise.all([again(replyId), again(replyId), again(replyId)]);
  expect(calls).toEqual([{ replyId }, { replyId }, { replyId }]);
  await events.until('reply.started', (event) => event.replyId === replyId);
  // Until there is another, the old one stays.
  expect(await shown()).toEqual([first]);
  stepped.say('The second.');
  stepped.finish();
  const { message } = await events.until('reply.completed', (event) => event.replyId === replyId);
  expect(await shown()).toEqual([message]);
  expect(events.of('message.superseded')).toEqual([{ type: 'message.superseded', messageId: first.id }]);
  expect(await again(replyId)).toEqual({ replyId });
  expect(events.of('reply.completed')).toHaveLength(2);
  await say(person, conversationId, 'And now?');
  await expect.poll(() => stepped.requests.length).toBe(2);
  const told = stepped.requests[1]?.history.map(({ text }) => text) ?? [];
  expect(told).toContain('The second.');
  expect(told).not.toContain('The first.');
  stepped.finish();
});

test('one that fails leaves the reply that was there', async () => {
  const { events, first, again, shown } = await answered();
  using _ = events;
  model.use(failingModel(['Half. And ']));
  const { replyId } = await again(newId());
  await events.until('reply.failed', (event) => event.replyId === replyId);
  expect((await shown()).map(({ status }) => status)).toEqual(['complete', 'interrupted']);
  expect((await shown())[0]).toEqual(first);
});

test('only to the last message, only so often, and under an id of its own', async () => {
  const { person, conversationId, messageId, events, first, again } = await answered();
  using _ = events;
  expect(await refused(person.trpc.conversation.retry.mutate({ conversationId, messageId }))).toMatchObject({
    reason: 'conversation.nothingToRetry',
  });
  expect(await refused(again(messageId))).toMatchObject({ reason: 'conversation.idTaken' });
  expect(await again(first.id)).toEqual({ replyId: first.id });
  for (let n = 0; n < REGENERATIONS_MAX; n += 1) {
    const { replyId } = await again(newId());
    await events.until('reply.completed', (event) => event.replyId === replyId);
  }
  expect(await refused(again(newId()))).toMatchObject({ code: 'PRECONDITION_FAILED', reason: 'conversation.tooManyReplies' });
  await say(person, conversationId, 'Something else.');
  expect(await refused(again(newId()))).toMatchObject({ reason: 'conversation.nothingToRetry' });
});

test('whoever joins is told which messages wait for the reply before theirs', async () => {
  const stepped = steppedModel();
  model.use(stepped);
  const person = await world.person(0);
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  const first = await say(person, conversationId, 'First.');
  await events.until('reply.started');
  const second = await say(person, conversationId, 'Second.');
  const third = await say(person, conversationId, 'Third.');
  const far = await world.elsewhere(person, 1);
  const { reply, waiting } = await far.trpc.conversation.get.query({ conversationId });
  expect([reply?.inReplyTo, waiting]).toEqual([first.messageId, [second.messageId, third.messageId]]);
  await person.trpc.conversation.stop.mutate({ conversationId });
  await expect
    .poll(() =>
      events
        .of('reply.stopped')
        .map(({ inReplyTo }) => inReplyTo)
        .sort(),
    )
    .toEqual([first, second, third].map(({ messageId }) => messageId).sort());
  expect((await far.trpc.conversation.get.query({ conversationId })).waiting).toEqual([]);
});

test('a message that is given the name of a reply on its way does not keep that from its end', async () => {
  const { person, conversationId, messageId, events, again, shown } = await answered();
  using _ = events;
  const stepped = steppedModel();
  model.use(stepped);
  const name = newId();
  await again(name);
  await events.until('reply.started', ({ replyId }) => replyId === name);
  await say(person, conversationId, 'This is mine.', name);
  stepped.say('The second.');
  stepped.finish();
  const { message } = await events.until('reply.completed', ({ replyId }) => replyId === name);
  expect(message).toMatchObject({ text: 'The second.', inReplyTo: messageId, status: 'complete' });
  expect(message.id).not.toBe(name);
  expect(await shown()).toEqual([message]);
  stepped.finish();
});
