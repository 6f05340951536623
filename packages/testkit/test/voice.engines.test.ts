import { VOICE_SAMPLE_BYTES, VOICE_SAMPLE_RATE } from '@ezri/contract';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import {
  createFakeSpeech,
  createWorld,
  cutsAfterPieces,
  instantModel,
  providedSpeech,
  refuses,
  spoken,
  synthesised,
  WAIT_MS,
  works,
} from '../src/index.ts';
import { talker } from './voice.ts';
import { watch } from './world.ts';

const MS_PER_CHAR = 4;
const REPLY = ['I hear you.', ' Tell me more about it.'];
const server = await createFakeSpeech({ msPerChar: MS_PER_CHAR });
/** The breaker has tests of its own. */
const speech = providedSpeech(server, { attempts: 1, failures: 1_000 });
const world = await createWorld({ speech, model: instantModel(REPLY) });
beforeEach(() => {
  server.onHearing(works());
  server.onSpeaking(works());
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

test('what is said aloud is a message, and what comes back is the sound of its reply and of nothing else', async () => {
  using talk = await talker(world);
  await talk.welcomed();
  const before = talk.frames.length;
  await talk.say('thanks');
  const { messageId } = await talk.told.until('transcript.final', ({ text }) => text === spoken('thanks').text);
  expect((await talk.messages()).find(({ id }) => id === messageId)).toMatchObject({ author: 'person', text: spoken('thanks').text });
  await vi.waitFor(() => expect(talk.events.of('ended')).toHaveLength(3), WAIT_MS);
  const sound = Buffer.concat(talk.frames.slice(before));
  const wanted = Buffer.concat(REPLY.map((sentence) => synthesised(sentence.trim(), MS_PER_CHAR)));
  expect(Buffer.compare(sound.subarray(0, wanted.length), wanted)).toBe(0);
  expect(sound.length).toBe(wanted.length);
});

test('a risk that is said aloud raises the alert that it would have raised in writing, before any reply is spoken', async () => {
  using alerts = await watch(await world.watcher());
  using talk = await talker(world);
  await talk.welcomed();
  await talk.say('risk');
  const { alert } = await alerts.until('raised', (event) => event.alert.conversationId === talk.conversationId);
  expect(alert.level).toBe(4);
  expect(talk.events.of('ended')).toHaveLength(2);
});

test('a risk that is said into the words of Ezri, which stop for it, is heard as a whole', async () => {
  await using slow = await createFakeSpeech();
  await using house = await createWorld({ speech: providedSpeech(slow), model: instantModel(REPLY) });
  using alerts = await watch(await house.watcher());
  using talk = await talker(house);
  await talk.events.until('started');
  await talk.say('risk');
  await talk.events.until('flush');
  await alerts.until('raised', ({ alert }) => alert.conversationId === talk.conversationId && alert.level === 4);
  const said = (await talk.messages()).filter(({ author }) => author === 'person').map(({ text }) => text);
  // A word on which the sound was cut may be missing.
  expect(said.join(' ')).toMatch(/^I want to end my life tonight\..* here with me\.$/);
  // More than one piece of sound was asked for, and none of them twice.
  const heard = slow.hearings.reduce((bytes, { sound }) => bytes + sound.length, 0);
  expect(slow.hearings.length).toBeGreaterThan(1);
  expect(heard).toBeLessThan(spoken('risk').pcm.length + VOICE_SAMPLE_RATE * VOICE_SAMPLE_BYTES * 2);
});

test('words that are not to be had: it is said, and the conversation goes on by text', async () => {
  using talk = await talker(world);
  await talk.welcomed();
  server.onHearing(refuses(500));
  await talk.say('ordinary');
  await talk.events.until('failed', ({ engine }) => engine === 'hearing');
  await talk.trpc.conversation.send.mutate({ conversationId: talk.conversationId, messageId: crypto.randomUUID(), text: 'I will write then.' });
  await talk.told.until('reply.completed');
});

test('a voice that breaks off: it is said, and the whole reply is there to be read', async () => {
  using talk = await talker(world);
  await talk.welcomed();
  server.onSpeaking(cutsAfterPieces(1));
  await talk.say('thanks');
  const { message } = await talk.told.until('reply.completed');
  await talk.events.until('failed', ({ engine }) => engine === 'speaking');
  expect(message.text).toBe(REPLY.join(''));
});

test('a cough is no turn', async () => {
  using talk = await talker(world);
  await talk.welcomed();
  const said = (await talk.messages()).length;
  await talk.say('cough', 600, 'thanks');
  await talk.told.until('transcript.final', ({ text }) => text === spoken('thanks').text);
  await talk.told.until('reply.completed');
  expect((await talk.messages()).map(({ author }) => author).slice(said)).toEqual(['person', 'companion']);
});
