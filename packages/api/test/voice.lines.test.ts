import { VOICE_RESUME_MS } from '@ezri/contract';
import { listSessions } from '@ezri/store';
import { expect, test } from 'vitest';
import { startNode } from './node.ts';
import { eventually, voiceClient } from './voice-client.ts';
import { voiceHouse } from './voice-house.ts';

/** More than the tests of this file begin. */
const SESSIONS = 100;

const house = voiceHouse();
const { speech, model } = house;

test('a line that is lost in the middle of a sentence: the same turn goes on over the next one', async () => {
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  talk.speech(800);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  talk.ws.terminate();
  await eventually(() => house.node.service.deps.voice.of(talk.conversationId, house.person)?.line).toBe(null);
  using back = await house.talk(talk.conversationId);
  expect(await back.open()).toMatchObject({ resumed: true });
  speech.hearing.will('One sentence over two lines.');
  back.speech(600);
  back.silence(1_500);
  await eventually(async () => back.said()).toEqual(['One sentence over two lines.']);
  // Both halves are in what was heard: 300 ms before, 800 and 600 ms, and the pause.
  expect(speech.hearing.asked).toHaveLength(1);
  expect(speech.hearing.asked[0]).toBeGreaterThan(1_400 * 32);
});

test('that nothing was understood is told on the next line when it turns out while there is none', async () => {
  const words = Promise.withResolvers<string>();
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  speech.hearing.will(words.promise);
  talk.say(900);
  await eventually(() => speech.hearing.asked.length).toBe(1);
  talk.ws.terminate();
  const { voice } = house.node.service.deps;
  await eventually(() => voice.of(talk.conversationId, house.person)?.line).toBe(null);
  const { unheard } = voice.counts.turns;
  words.resolve('');
  await eventually(() => voice.counts.turns.unheard).toBe(unheard + 1);
  using back = await house.talk(talk.conversationId);
  await back.open();
  await eventually(() => back.count('unheard')).toBe(1);
  expect(await back.said()).toEqual([]);
});

test('a fault that nobody followed on one channel is told on the next, once', async () => {
  using talk = await house.talk();
  const { counts } = house.node.service.deps.voice;
  const { speaking } = counts.faults;
  speech.speaking.fails = true;
  await talk.trpc.voice.open.mutate({ conversationId: talk.conversationId, mode: 'open', language: 'en' });
  await eventually(() => counts.faults.speaking).toBeGreaterThan(speaking);
  await talk.open();
  await eventually(() => talk.types()).toContain('failed');
  await talk.open();
  speech.hearing.will('Hello.');
  talk.say();
  await eventually(async () => talk.said()).toEqual(['Hello.']);
  const before = talk.heard.findIndex(({ type }) => type === 'person');
  expect(talk.heard.slice(0, before).filter(({ type }) => type === 'failed')).toHaveLength(1);
});

test('a line that does not come back: what was heard is sent, once', async () => {
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  speech.hearing.will('The last thing that I say.');
  talk.speech(800);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  talk.ws.terminate();
  const { voice } = house.node.service.deps;
  await eventually(() => voice.of(talk.conversationId, house.person)?.line).toBe(null);
  voice.tick(performance.now() + VOICE_RESUME_MS - 1_000);
  expect(voice.of(talk.conversationId, house.person)).not.toBeNull();
  voice.tick(performance.now() + VOICE_RESUME_MS + 1_000);
  await eventually(() => voice.of(talk.conversationId, house.person)).toBeNull();
  using back = await house.talk(talk.conversationId);
  expect(await back.said()).toEqual(['The last thing that I say.']);
  expect(await back.open()).toMatchObject({ resumed: false });
});

test('a reply that a lost line cut off is spoken on from the sentence that was not heard', async () => {
  model.says = ['This is the first sentence. ', 'And this is the second one.'];
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  speech.speaking.lasts = 2_000;
  speech.hearing.will('Talk to me.');
  talk.say();
  await eventually(() => talk.count('started')).toBe(3);
  talk.ws.terminate();
  await eventually(() => house.node.service.deps.voice.of(talk.conversationId, house.person)?.line).toBe(null);
  using back = await house.talk(talk.conversationId);
  await back.open();
  await eventually(() => back.spoken()).toEqual(['This is the first sentence.', 'And this is the second one.']);
  expect(await back.said()).toEqual(['Talk to me.']);
});

test('two devices: the second takes the voice over, and the first is told', async () => {
  using first = await house.talk();
  await first.open();
  await first.welcomed();
  using second = await house.talk(first.conversationId);
  await second.open();
  await eventually(() => first.heard.at(-1)).toEqual({ type: 'closed', reason: 'elsewhere' });
  speech.hearing.will('From here now.');
  second.say();
  await eventually(() => second.count('ended')).toBe(1);
  expect(await second.said()).toEqual(['From here now.']);
  await expect(first.trpc.voice.commit.mutate({ conversationId: first.conversationId, channel: first.channel })).rejects.toMatchObject({
    data: { reason: 'voice.notOpen' },
  });
});

test('on another node: the session there takes over, and what this one had heard is sent', async () => {
  await using beside = await startNode({ beside: house.node, speech, model });
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  speech.hearing.will('Said on the first node.');
  talk.speech(800);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  using there = await voiceClient(beside, house.person, talk.conversationId);
  // What it was in the middle of there it cannot know here.
  expect(await there.open()).toMatchObject({ resumed: false });
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'closed', reason: 'elsewhere' });
  expect(await there.said()).toEqual(['Said on the first node.']);
  await eventually(() => there.count('ended')).toBe(1);
});

test('a session that waits for its words does not tell staff that its person writes when they talk on another node by now', async () => {
  const words = Promise.withResolvers<string>();
  await using beside = await startNode({ beside: house.node, speech, model });
  using talk = await house.talk();
  const mode = async () => {
    const sessions = await house.node.service.deps.db.read(async (tx) => listSessions(tx, SESSIONS));
    return sessions.find(({ id }) => id === talk.conversationId)?.mode;
  };
  await talk.open();
  await talk.welcomed();
  speech.hearing.will(words.promise);
  talk.speech(800);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  // The page has closed it, and is opened on another node before the engine has answered.
  const closing = talk.trpc.voice.close.mutate({ conversationId: talk.conversationId, channel: talk.channel });
  await eventually(() => speech.hearing.asked.length).toBe(1);
  using there = await voiceClient(beside, house.person, talk.conversationId);
  await there.open();
  words.resolve('Said before.');
  await closing;
  expect(await there.said()).toEqual(['Said before.']);
  expect(await mode()).toBe('voice');
});

test('a node that ends takes nobody new, and sends what it has heard', async () => {
  await using leaving = await startNode({ beside: house.node, speech, model });
  using talk = await voiceClient(leaving, house.person);
  await talk.open();
  await talk.welcomed();
  speech.hearing.will('Before the lights go out.');
  talk.speech(800);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  const { voice } = leaving.service.deps;
  voice.leave();
  using late = await voiceClient(leaving, house.person);
  await expect(late.open()).rejects.toMatchObject({ data: { reason: 'server.unavailable' } });
  await leaving.service.drain();
  await eventually(() => voice.size).toBe(0);
  using there = await house.talk(talk.conversationId);
  expect(await there.said()).toEqual(['Before the lights go out.']);
});
