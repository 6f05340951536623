import { VOICE_RESUME_MS } from '@ezri/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CHANNEL_OVER_RATE_BYTES } from '@ezri/fanout';
import { newPerson, startNode, type Person, type TestNode } from './node.ts';
import { eventually, voiceClient } from './voice-client.ts';
import { scriptedModel, scriptedSpeech } from './voice-engines.ts';

const speech = scriptedSpeech();
const model = scriptedModel();
let node: TestNode;
let person: Person;
beforeAll(async () => {
  node = await startNode({ speech, model });
});
afterAll(async () => node[Symbol.asyncDispose]());
beforeEach(async () => {
  speech.hearing.reset();
  speech.speaking.reset();
  model.reset();
  person = await newPerson(node);
});

const scrape = async (name: string): Promise<number> => {
  const text = await (await fetch(`${node.url}/metrics`)).text();
  return Number(new RegExp(`^${name.replaceAll(/[{}"]/g, String.raw`\$&`)} (.+)$`, 'm').exec(text)?.[1]);
};
const dropped = async (reason: string) => scrape(`ezri_voice_drops_total{reason="${reason}"}`);

test('an engine that fails to hear: that is said, and the next sentence is heard again', async () => {
  using talk = await voiceClient(node, person);
  await talk.open();
  await talk.welcomed();
  speech.hearing.will(null);
  talk.say(900);
  await eventually(() => talk.types().filter((type) => type === 'failed' || type === 'unheard')).toEqual(['failed', 'unheard']);
  expect(await talk.said()).toEqual([]);
  speech.hearing.will('Is this better?');
  talk.say(900);
  await eventually(async () => talk.said()).toEqual(['Is this better?']);
});

test('an engine that fails to speak: the reply goes on by text, and that is said', async () => {
  using talk = await voiceClient(node, person);
  await talk.open();
  await talk.welcomed();
  speech.speaking.fails = true;
  speech.hearing.will('Hello again.');
  talk.say();
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'failed', engine: 'speaking' });
  await eventually(async () => (await talk.messages()).at(-1)).toMatchObject({ author: 'companion', text: model.says.join(''), heard: null });
  expect(talk.count('started')).toBe(2);
  // It does not hold the person up.
  speech.speaking.fails = false;
  speech.hearing.will('And now?');
  talk.say();
  await eventually(() => talk.count('ended')).toBe(3);
});

test('an engine that fails in the middle of a reply: it goes on by text, so all of it counts as heard, whatever the page says that it played', async () => {
  using talk = await voiceClient(node, person);
  await talk.open();
  await talk.welcomed();
  speech.speaking.failsAt = model.says[1] ?? '';
  speech.hearing.will('Hello again.', 'And now?');
  talk.say();
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'failed', engine: 'speaking' });
  const [first = ''] = model.says;
  const replyId = talk.heard.findLast((event) => event.type === 'sentence')?.replyId ?? '';
  expect(await talk.trpc.voice.played.mutate({ conversationId: talk.conversationId, replyId, chars: first.length })).toEqual({ heard: null });
  await eventually(async () => (await talk.messages()).find(({ id }) => id === replyId)).toMatchObject({ heard: null });
  talk.say();
  await eventually(() => model.histories.length).toBe(2);
  expect(model.histories.at(-1)).toContain(`companion: ${model.says.join('')}`);
});

test('an engine that is left alone is not asked', async () => {
  using talk = await voiceClient(node, person);
  speech.hearing.isReady = false;
  expect(await talk.trpc.voice.engines.query()).toEqual({ hearing: 'browser', speaking: 'server' });
  await talk.open();
  await talk.welcomed();
  const asked = speech.speaking.asked.length;
  speech.speaking.isReady = false;
  await talk.trpc.conversation.send.mutate({ conversationId: talk.conversationId, messageId: crypto.randomUUID(), text: 'Hello' });
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'failed', engine: 'speaking' });
  const before = await dropped('unasked');
  talk.say();
  await eventually(async () => dropped('unasked')).toBe(before + 105);
  expect([speech.speaking.asked.length, speech.hearing.asked]).toEqual([asked, []]);
});

test('without engines the page hears and speaks, and what it has spoken is kept', async () => {
  await using bare = await startNode({ beside: node, model });
  using talk = await voiceClient(bare, person);
  expect(await talk.open()).toMatchObject({ hearing: 'browser', speaking: 'browser' });
  await talk.trpc.conversation.send.mutate({ conversationId: talk.conversationId, messageId: crypto.randomUUID(), text: 'Hello' });
  await eventually(async () => (await talk.messages()).length).toBe(4);
  const reply = (await talk.messages()).at(-1);
  const replyId = reply?.id ?? '';
  expect(await talk.trpc.voice.played.mutate({ conversationId: talk.conversationId, replyId, chars: 7 })).toEqual({ heard: 7 });
  await talk.trpc.voice.close.mutate({ conversationId: talk.conversationId, channel: talk.channel });
  expect((await talk.messages()).at(-1)?.heard).toBe(7);
  // Whoever speaks without a channel says it too.
  expect(await talk.trpc.voice.played.mutate({ conversationId: talk.conversationId, replyId, chars: 9_999 })).toEqual({ heard: reply?.text.length });
  expect(talk.frames).toEqual([]);
});

test('what is no sound is dropped under its name, and the voice goes on', async () => {
  using talk = await voiceClient(node, person);
  await talk.open();
  await talk.welcomed();
  const flaws = async () => Promise.all(['empty', 'half_sample', 'too_long', 'wav_header'].map(dropped));
  const before = await flaws();
  const wav = Buffer.alloc(640);
  wav.write('RIFF....WAVEfmt ');
  talk.raw(Buffer.alloc(0));
  talk.raw(Buffer.alloc(1));
  talk.raw(Buffer.alloc(641));
  talk.raw(Buffer.alloc(30_000));
  talk.raw(wav);
  speech.hearing.will('Still here.');
  talk.say();
  await eventually(async () => talk.said()).toEqual(['Still here.']);
  expect((await flaws()).map((count, at) => count - (before[at] ?? 0))).toEqual([1, 2, 1, 1]);
});

test('64 KiB in one message end the socket, and nothing else', async () => {
  using talk = await voiceClient(node, person);
  await talk.open();
  talk.raw(Buffer.alloc(64 * 1024));
  await talk.closed;
  using back = await voiceClient(node, person, talk.conversationId);
  expect(await back.open()).toMatchObject({ hearing: 'server' });
});

test('frames that come twice or too late are dropped, and what never came is said', async () => {
  using talk = await voiceClient(node, person);
  await talk.open();
  await talk.welcomed();
  speech.hearing.will('In order.');
  const frame = Buffer.alloc(640);
  const before = await scrape('ezri_channel_out_of_order_total');
  for (const seq of [0, 0, 5, 4, 6]) talk.raw(frame, seq);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'gap', ms: 80 });
  talk.say();
  await eventually(async () => talk.said()).toEqual(['In order.']);
  expect((await scrape('ezri_channel_out_of_order_total')) - before).toBe(2);
});

test('a hundred times as much as one can say closes the channel, says why, and the conversation goes on over another', async () => {
  using talk = await voiceClient(node, person);
  await talk.open();
  await talk.welcomed();
  const second = Buffer.alloc(3_200);
  for (let sent = 0; sent < 4 * CHANNEL_OVER_RATE_BYTES; sent += second.length) talk.raw(second);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'closed', reason: 'overRate' });
  await talk.open();
  speech.hearing.will('More slowly.');
  talk.say();
  await eventually(async () => talk.said()).toEqual(['More slowly.']);
  expect(talk.count('closed')).toBe(1);
});

test('an hour of silence holds nothing', async () => {
  const { KeptSound } = await import('../src/voice/kept-sound.ts');
  const kept = new KeptSound();
  for (let frame = 0; frame < 3_600 * 50; frame += 1) kept.add(Buffer.alloc(640));
  expect(kept.bytes).toBe(15 * 640);
});

test('a line that is lost in the middle of a sentence: the same turn goes on over the next one', async () => {
  using talk = await voiceClient(node, person);
  await talk.open();
  await talk.welcomed();
  talk.speech(800);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  talk.ws.terminate();
  await eventually(() => node.service.deps.voice.of(talk.conversationId, person)?.line).toBe(null);
  using back = await voiceClient(node, person, talk.conversationId);
  expect(await back.open()).toMatchObject({ resumed: true });
  speech.hearing.will('One sentence over two lines.');
  back.speech(600);
  back.silence(1_500);
  await eventually(async () => back.said()).toEqual(['One sentence over two lines.']);
  // Both halves are in what was heard: 300 ms before, 800 and 600 ms, and the pause.
  expect(speech.hearing.asked).toHaveLength(1);
  expect(speech.hearing.asked[0]).toBeGreaterThan(1_400 * 32);
});

test('a line that does not come back: what was heard is sent, once', async () => {
  using talk = await voiceClient(node, person);
  await talk.open();
  await talk.welcomed();
  speech.hearing.will('The last thing that I say.');
  talk.speech(800);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  talk.ws.terminate();
  const { voice } = node.service.deps;
  await eventually(() => voice.of(talk.conversationId, person)?.line).toBe(null);
  voice.tick(performance.now() + VOICE_RESUME_MS - 1_000);
  expect(voice.of(talk.conversationId, person)).not.toBeNull();
  voice.tick(performance.now() + VOICE_RESUME_MS + 1_000);
  await eventually(() => voice.of(talk.conversationId, person)).toBeNull();
  using back = await voiceClient(node, person, talk.conversationId);
  expect(await back.said()).toEqual(['The last thing that I say.']);
  expect(await back.open()).toMatchObject({ resumed: false });
});

test('a reply that a lost line cut off is spoken on from the sentence that was not heard', async () => {
  model.says = ['This is the first sentence. ', 'And this is the second one.'];
  using talk = await voiceClient(node, person);
  await talk.open();
  await talk.welcomed();
  speech.speaking.lasts = 2_000;
  speech.hearing.will('Talk to me.');
  talk.say();
  await eventually(() => talk.count('started')).toBe(3);
  talk.ws.terminate();
  await eventually(() => node.service.deps.voice.of(talk.conversationId, person)?.line).toBe(null);
  using back = await voiceClient(node, person, talk.conversationId);
  await back.open();
  await eventually(() => back.spoken()).toEqual(['This is the first sentence.', 'And this is the second one.']);
  expect(await back.said()).toEqual(['Talk to me.']);
});

test('two devices: the second takes the voice over, and the first is told', async () => {
  using first = await voiceClient(node, person);
  await first.open();
  await first.welcomed();
  using second = await voiceClient(node, person, first.conversationId);
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
  await using beside = await startNode({ beside: node, speech, model });
  using talk = await voiceClient(node, person);
  await talk.open();
  await talk.welcomed();
  speech.hearing.will('Said on the first node.');
  talk.speech(800);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  using there = await voiceClient(beside, person, talk.conversationId);
  // What it was in the middle of there it cannot know here.
  expect(await there.open()).toMatchObject({ resumed: false });
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'closed', reason: 'elsewhere' });
  expect(await there.said()).toEqual(['Said on the first node.']);
  await eventually(() => there.count('ended')).toBe(1);
});

test('a node that ends takes nobody new, and sends what it has heard', async () => {
  await using leaving = await startNode({ beside: node, speech, model });
  using talk = await voiceClient(leaving, person);
  await talk.open();
  await talk.welcomed();
  speech.hearing.will('Before the lights go out.');
  talk.speech(800);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  const { voice } = leaving.service.deps;
  voice.leave();
  using late = await voiceClient(leaving, person);
  await expect(late.open()).rejects.toMatchObject({ data: { reason: 'server.unavailable' } });
  await leaving.service.drain();
  await eventually(() => voice.size).toBe(0);
  using there = await voiceClient(node, person, talk.conversationId);
  expect(await there.said()).toEqual(['Before the lights go out.']);
});

test('each turn is timed in its parts', async () => {
  const counts = async () =>
    Promise.all(
      [...['words', 'sentence', 'audio'].map((part) => `turn_seconds_count{part="${part}"}`), 'turns_total{outcome="said"}'].map(async (name) =>
        scrape(`ezri_voice_${name}`),
      ),
    );
  using talk = await voiceClient(node, person);
  await talk.open();
  await talk.welcomed();
  const before = await counts();
  speech.hearing.will('Time this.');
  talk.say();
  await eventually(() => talk.count('ended')).toBe(3);
  expect((await counts()).map((count, at) => count - (before[at] ?? 0))).toEqual([1, 1, 1, 1]);
  expect(await scrape('ezri_voice_sessions')).toBeGreaterThanOrEqual(1);
});
