import { newId } from '@ezri/contract';
import { appendMessages, lockConversation } from '@ezri/store';
import type { SummaryRequest } from '@ezri/ai';
import { afterAll, afterEach, expect, test } from 'vitest';
import { changeableModel, createWorld, instantModel, steppedModel, type Client } from '../src/index.ts';
import { begin, follow, say } from './world.ts';

let summarise: (request: SummaryRequest, signal: AbortSignal) => Promise<string> = async () => Promise.resolve('');
const model = changeableModel(instantModel());
const world = await createWorld({ model: { ...model, summarise: async (request, signal) => summarise(request, signal) } });
afterEach(() => model.use(instantModel()));
afterAll(async () => world[Symbol.asyncDispose]());

const WINDOW = 40;

/** A conversation in which so much has been said already, each with its number. */
async function after(person: Client, said: number): Promise<string> {
  const { conversationId } = await begin(person);
  await world.db.transaction(async (tx) => {
    await lockConversation(tx, conversationId);
    const rows = Array.from({ length: said }, (_, at) => ({ id: newId(), author: 'person' as const, text: `Line ${at}.` }));
    await appendMessages(
      tx,
      conversationId,
      rows.map((row) => ({ ...row, status: 'complete', inReplyTo: null, origin: null, screening: 'done', assessment: null })),
    );
  });
  return conversationId;
}

/** What the model was asked for the answer to one more message. */
async function requestIn(person: Client, conversationId: string) {
  const stepped = steppedModel();
  model.use(stepped);
  using events = await follow(person, conversationId);
  const { messageId } = await say(person, conversationId, 'And now?');
  await events.until('reply.started', ({ inReplyTo }) => inReplyTo === messageId);
  stepped.say('I hear you.');
  stepped.finish();
  await events.until('reply.completed', ({ message }) => message.inReplyTo === messageId);
  const [request] = stepped.requests;
  if (request === undefined) throw new Error('The model was not asked.');
  return request;
}

test('what has left the window goes into a summary, which the next reply knows; nobody waits for it', async () => {
  const asked: SummaryRequest[] = [];
  const made = Promise.withResolvers<string>();
  summarise = async (request) => {
    asked.push(request);
    return made.promise;
  };
  const person = await world.person();
  const conversationId = await after(person, 60);
  const first = await requestIn(person, conversationId);
  expect(first.summary).toBeNull();
  expect(first.history).toHaveLength(WINDOW);
  await expect.poll(() => asked.length).toBe(1);
  const texts = asked[0]?.turns.map(({ text }) => text) ?? [];
  expect(texts).toContain('Line 0.');
  expect(texts).not.toContain('Line 59.');
  expect(JSON.stringify(asked)).not.toContain(person.account.name);
  // It is still being made.
  expect((await requestIn(person, conversationId)).summary).toBeNull();
  made.resolve(`They counted lines.${'x'.repeat(9_000)}`);
  await expect.poll(async () => (await requestIn(person, conversationId)).summary).toMatch(/^They counted lines\.x+$/u);
  const { summary } = await requestIn(person, conversationId);
  expect(summary).toHaveLength(2_000);
});

test('a summary that cannot be made leaves the one before, and is tried again', async () => {
  const person = await world.person();
  const conversationId = await after(person, 60);
  summarise = async () => Promise.resolve('The first one.');
  await requestIn(person, conversationId);
  await expect.poll(async () => (await requestIn(person, conversationId)).summary).toBe('The first one.');
  let tries = 0;
  summarise = async ({ summary }) => {
    expect(summary).toBe('The first one.');
    tries += 1;
    return tries === 1 ? Promise.reject(new Error('the model of this test is down')) : Promise.resolve('The second one.');
  };
  await expect.poll(async () => (await requestIn(person, conversationId)).summary, { timeout: 30_000 }).toBe('The second one.');
  expect(tries).toBe(2);
}, 60_000);

test('a short conversation needs none, and what a person keeps in memory is told', async () => {
  let asked = 0;
  summarise = async () => Promise.resolve(`${(asked += 1)}`);
  const person = await world.person();
  await person.trpc.conversation.memory.add.mutate({ memoryId: newId(), text: 'My cat is called Ink.' });
  const conversationId = await after(person, 5);
  const request = await requestIn(person, conversationId);
  expect(request).toMatchObject({ summary: null, memories: ['My cat is called Ink.'] });
  await requestIn(person, conversationId);
  expect(asked).toBe(0);
});
