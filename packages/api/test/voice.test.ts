import { setTimeout as after } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { eventually } from './voice-client.ts';
import { voiceHouse } from './voice-house.ts';

const house = voiceHouse();
const { speech, model } = house;

test('a whole turn: the notice and the greeting are spoken, what is said is a message, and its reply is spoken sentence by sentence', async () => {
  speech.speaking.lasts = 60;
  using talk = await house.talk();
  expect(await talk.open()).toMatchObject({ hearing: 'server', speaking: 'server' });
  await talk.welcomed();
  const [notice, greeting] = await talk.messages();
  expect(speech.speaking.asked.join(' ')).toContain('You are talking with an AI, not a human.');
  expect([notice?.heard, greeting?.heard]).toEqual([notice?.text.length, greeting?.text.length]);

  speech.hearing.will('I had a bad day.');
  talk.say();
  await eventually(() => talk.count('ended')).toBe(3);
  expect(await talk.said()).toEqual(['I had a bad day.']);
  expect(talk.spoken().slice(-2)).toEqual(['I hear you.', 'Tell me more.']);
  expect(talk.told.find(({ type }) => type === 'transcript.final')).toMatchObject({ text: 'I had a bad day.' });
  const reply = (await talk.messages()).at(-1);
  await eventually(() => talk.told.findLast(({ type }) => type === 'message.heard')).toMatchObject({
    messageId: reply?.id,
    heard: reply?.text.length,
  });
  const started = talk.heard.findLast(({ type }) => type === 'started');
  expect(started).toEqual({ type: 'started', replyId: reply?.id, mime: 'audio/pcm;rate=16000' });
  // Each sentence says which frame is its first: three of 20 ms for each.
  const sentences = talk.heard.flatMap((event) => (event.type === 'sentence' ? [event] : []));
  expect(sentences.slice(-2).map(({ seq }) => seq)).toEqual([(sentences.length - 2) * 3, (sentences.length - 1) * 3]);
  expect(talk.frames).toHaveLength(sentences.length * 3);
  expect(talk.frames.map(({ seq }) => seq)).toEqual(talk.frames.map((_, at) => at));
});

test('a person who speaks while Ezri does is heard, and what they did not hear is not in what the model knows', async () => {
  model.says = ['One small thing at a time. ', 'And then another thing after it.'];
  speech.speaking.lasts = 3_000;
  using talk = await house.talk();
  await talk.open();
  // The notice itself is interrupted first.
  await eventually(() => talk.count('started')).toBe(1);
  await talk.trpc.voice.interrupt.mutate({ conversationId: talk.conversationId, channel: talk.channel });
  speech.hearing.will('What shall I do?', 'Wait, stop.');
  talk.say();
  await eventually(() => talk.count('started')).toBe(2);
  const reply = talk.heard.findLast((event) => event.type === 'started');
  if (reply?.type !== 'started') throw new Error('no reply');

  const next = Promise.withResolvers<void>();
  model.waits = next.promise;
  talk.speech(600);
  await eventually(() => talk.count('paused')).toBe(1);
  const frames = talk.frames.length;
  talk.silence(1_500);
  await eventually(() => talk.count('flush')).toBe(2);
  await eventually(() => model.histories.length).toBe(2);
  expect(talk.frames).toHaveLength(frames);
  await eventually(async () => talk.said()).toEqual(['What shall I do?', 'Wait, stop.']);
  // The page knows best what it has played.
  expect(await talk.trpc.voice.played.mutate({ conversationId: talk.conversationId, replyId: reply.replyId, chars: 9 })).toEqual({ heard: 9 });
  expect((await talk.messages()).find(({ id }) => id === reply.replyId)).toMatchObject({ heard: 9, text: model.says.join('') });
  next.resolve();
  const kept = model.histories[1]?.find((turn) => turn.startsWith('companion: One')) ?? '';
  expect(kept.length).toBeLessThan('companion: One small thing at a time. And'.length);
  expect(model.histories[1]?.at(-1)).toBe('person: Wait, stop.');
});

test('a false interruption: Ezri goes on from where it was', async () => {
  speech.speaking.lasts = 1_500;
  using talk = await house.talk();
  await talk.open();
  await eventually(() => talk.count('started')).toBe(1);
  speech.hearing.will('');
  talk.speech(600);
  await eventually(() => talk.count('paused')).toBe(1);
  talk.silence(600);
  await eventually(() => talk.count('resumed')).toBe(1);
  await eventually(() => talk.frames.length).toBeGreaterThan(60);
  expect(await talk.said()).toEqual([]);
  expect(talk.types()).not.toContain('flush');
});

test('a sign of listening is no answer', async () => {
  speech.speaking.lasts = 2_000;
  using talk = await house.talk();
  await talk.open();
  await eventually(() => talk.count('started')).toBe(1);
  speech.hearing.will('Mm-hm.', '');
  talk.say(600);
  await eventually(() => talk.count('resumed')).toBe(1);
  talk.silence(2_000);
  await eventually(() => speech.hearing.asked.length).toBe(1);
  expect(await talk.said()).toEqual([]);
});

test('who speaks on while Ezri thinks has said more: the reply of which nothing was heard is taken back', async () => {
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  const thinking = Promise.withResolvers<void>();
  model.waits = thinking.promise;
  speech.hearing.will('I lost my job.', 'And my flat.');
  talk.say();
  await eventually(() => model.histories.length).toBe(1);
  talk.say();
  await eventually(() => model.histories.length).toBe(2);
  thinking.resolve();
  await eventually(() => talk.count('ended')).toBe(3);
  expect(await talk.said()).toEqual(['I lost my job.', 'And my flat.']);
  expect(model.histories[1]?.slice(-2)).toEqual(['person: I lost my job.', 'person: And my flat.']);
  expect(talk.count('started')).toBe(3);
});

test('speech without words is said to be unheard', async () => {
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  speech.hearing.will('');
  talk.say(900);
  await eventually(() => talk.count('unheard')).toBe(1);
  expect(await talk.said()).toEqual([]);
});

test('the button: silence ends nothing, letting go does', async () => {
  using talk = await house.talk();
  await talk.open('push');
  await talk.welcomed();
  talk.speech(500);
  talk.silence(3_000);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  expect(speech.hearing.asked).toEqual([]);
  speech.hearing.will('Now I am done.');
  const on = { conversationId: talk.conversationId, channel: talk.channel };
  expect(await talk.trpc.voice.commit.mutate(on)).toEqual({ committed: true });
  await eventually(async () => talk.said()).toEqual(['Now I am done.']);
  expect(speech.hearing.asked).toEqual([3_500 * 32]);
  expect(await talk.trpc.voice.commit.mutate(on)).toEqual({ committed: false });
});

test('what was said just before the channel is closed is sent', async () => {
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  speech.hearing.will('Good night.');
  talk.speech(700);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  expect(await talk.trpc.voice.close.mutate({ conversationId: talk.conversationId, channel: talk.channel })).toEqual({ closed: true });
  expect(await talk.said()).toEqual(['Good night.']);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'closed', reason: 'ended' });
  expect(house.node.service.deps.voice.of(talk.conversationId, house.person)).toBeNull();
});

test('who says nothing for long is away', async () => {
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  house.node.service.deps.voice.tick(performance.now() + 16_000);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'away' });
  expect(talk.count('person')).toBe(1);
});

test('a session in which nobody says anything is looked at once a second, and again at each tick once somebody does', async () => {
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  const { voice } = house.node.service.deps;
  const session = voice.of(talk.conversationId, house.person);
  if (session === null) throw new Error('Nobody talks.');
  const looks = vi.spyOn(session.speaker, 'pump');
  const during = async (ms: number): Promise<number> => {
    const before = looks.mock.calls.length;
    await after(ms);
    return looks.mock.calls.length - before;
  };
  expect(await during(2_000)).toBeLessThanOrEqual(3);
  talk.speech(700);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  expect(await during(500)).toBeGreaterThanOrEqual(5);
});

test('a conversation that was written before is told aloud that Ezri is an AI, and is not greeted', async () => {
  using talk = await house.talk();
  await talk.trpc.conversation.send.mutate({ conversationId: talk.conversationId, messageId: crypto.randomUUID(), text: 'Hello there' });
  await eventually(async () => (await talk.messages()).length).toBe(4);
  await talk.open();
  await eventually(() => talk.count('ended')).toBe(1);
  expect(talk.spoken()[0]).toBe('You are talking with an AI, not a human.');
  expect(talk.count('started')).toBe(1);
});
