import { expect, test } from 'vitest';
import { END_WITHIN_MS } from '../src/voice/limits.ts';
import { startNode } from './node.ts';
import { eventually, voiceClient } from './voice-client.ts';
import { voiceHouse } from './voice-house.ts';

const house = voiceHouse();
const { speech, model } = house;

test('a slow engine is waited for when the channel is closed, which is told at once; what is written meanwhile is asked of no voice', async () => {
  const [reply, words] = [Promise.withResolvers<void>(), Promise.withResolvers<string>()];
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  model.waits = reply.promise;
  speech.hearing.will('Hello.', words.promise);
  talk.say();
  await eventually(() => model.histories.length).toBe(1);
  talk.speech(700);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  const closing = talk.trpc.voice.close.mutate({ conversationId: talk.conversationId, channel: talk.channel });
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'closed', reason: 'ended' });
  const asked = speech.speaking.asked.length;
  reply.resolve();
  await eventually(() => talk.told.filter(({ type }) => type === 'reply.completed').length).toBe(1);
  setTimeout(() => words.resolve('And good night.'), END_WITHIN_MS + 500);
  expect(await closing).toEqual({ closed: true });
  expect(await talk.said()).toEqual(['Hello.', 'And good night.']);
  expect(speech.speaking.asked).toHaveLength(asked);
});

test('what was being said when its person ends the conversation is a part of it', async () => {
  const words = Promise.withResolvers<string>();
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  speech.hearing.will(words.promise);
  talk.speech(700);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  const ending = talk.trpc.conversation.end.mutate({ conversationId: talk.conversationId });
  await eventually(() => speech.hearing.asked.length).toBe(1);
  words.resolve('I cannot go on.');
  await ending;
  expect(await talk.said()).toEqual(['I cannot go on.']);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'closed', reason: 'ended' });
});

test('so is what is being said on another node than the one that is told to end it', async () => {
  await using beside = await startNode({ beside: house.node, speech, model });
  const words = Promise.withResolvers<string>();
  using talk = await voiceClient(beside, house.person);
  await talk.open();
  await talk.welcomed();
  speech.hearing.will(words.promise);
  talk.speech(700);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  using here = await house.talk(talk.conversationId);
  const ending = here.trpc.conversation.end.mutate({ conversationId: talk.conversationId });
  await eventually(() => speech.hearing.asked.length).toBe(1);
  await ending;
  words.resolve('I have taken all of the pills.');
  await eventually(async () => here.said()).toEqual(['I have taken all of the pills.']);
  await eventually(() => here.told.findLast(({ type }) => type === 'safety.changed')).toMatchObject({ safety: { level: 4 } });
  // Nobody answers in a conversation that is over.
  expect((await here.messages()).at(-1)?.author).toBe('person');
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'closed', reason: 'ended' });
});

test('a yes to what Ezri was saying when its person closed the channel is an answer', async () => {
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  speech.speaking.lasts = 5_000;
  speech.hearing.will('Hello.', 'Yes.');
  talk.say();
  await eventually(() => talk.count('started')).toBe(3);
  talk.speech(600);
  talk.silence(600);
  await eventually(() => talk.count('resumed')).toBe(1);
  await talk.trpc.voice.close.mutate({ conversationId: talk.conversationId, channel: talk.channel });
  expect(await talk.said()).toEqual(['Hello.', 'Yes.']);
});

test('a node that ends sends the words that are certain, whether or not the engine tells the rest', async () => {
  const leaving = await startNode({ beside: house.node, speech, model });
  using talk = await voiceClient(leaving, house.person);
  await talk.open();
  await talk.welcomed();
  speech.hearing.will('I took all of them,', new Promise<never>(() => undefined));
  talk.speech(600);
  talk.silence(1_000);
  await eventually(() => talk.told.findLast(({ type }) => type === 'transcript.partial')).toMatchObject({ text: 'I took all of them,' });
  talk.speech(700);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  await leaving[Symbol.asyncDispose]();
  using there = await house.talk(talk.conversationId);
  expect(await there.said()).toEqual(['I took all of them,']);
});
