import { expect, test, vi } from 'vitest';
import { CHANNEL_OVER_RATE_BYTES } from '@ezri/fanout';
import { startNode } from './node.ts';
import { eventually, voiceClient } from './voice-client.ts';
import { voiceHouse } from './voice-house.ts';

const house = voiceHouse();
const { speech, model } = house;

const scrape = async (name: string): Promise<number> => {
  const text = await (await fetch(`${house.node.url}/metrics`)).text();
  return Number(new RegExp(`^${name.replaceAll(/[{}"]/g, String.raw`\$&`)} (.+)$`, 'm').exec(text)?.[1]);
};
const dropped = async (reason: string) => scrape(`ezri_voice_drops_total{reason="${reason}"}`);

test('an engine that fails to hear: that is said, and the next sentence is heard again', async () => {
  using talk = await house.talk();
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

test('words that the database refuses are told as not heard, and the next ones are sent', async () => {
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  const before = await dropped('words');
  const { db } = house.node.service.deps;
  const refusing = vi.spyOn(db, 'transaction').mockRejectedValue(new Error('refused'));
  speech.hearing.will('Nobody gets this.', 'But this.');
  talk.say();
  await eventually(() => talk.count('unheard')).toBe(1);
  refusing.mockRestore();
  expect(await dropped('words')).toBe(before + 1);
  talk.say();
  await eventually(async () => talk.said()).toEqual(['But this.']);
});

test('an engine that fails to speak: the reply goes on by text, and that is said', async () => {
  using talk = await house.talk();
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
  using talk = await house.talk();
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
  using talk = await house.talk();
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
  await using bare = await startNode({ beside: house.node, model });
  using talk = await voiceClient(bare, house.person);
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
  using talk = await house.talk();
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
  using talk = await house.talk();
  await talk.open();
  talk.raw(Buffer.alloc(64 * 1024));
  await talk.closed;
  using back = await house.talk(talk.conversationId);
  expect(await back.open()).toMatchObject({ hearing: 'server' });
});

test('frames that come twice or too late are dropped, and what never came is said', async () => {
  using talk = await house.talk();
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
  using talk = await house.talk();
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

test('each turn is timed in its parts', async () => {
  const counts = async () =>
    Promise.all(
      [...['words', 'sentence', 'audio'].map((part) => `turn_seconds_count{part="${part}"}`), 'turns_total{outcome="said"}'].map(async (name) =>
        scrape(`ezri_voice_${name}`),
      ),
    );
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  const before = await counts();
  speech.hearing.will('Time this.');
  talk.say();
  await eventually(() => talk.count('ended')).toBe(3);
  expect((await counts()).map((count, at) => count - (before[at] ?? 0))).toEqual([1, 1, 1, 1]);
  expect(await scrape('ezri_voice_sessions')).toBeGreaterThanOrEqual(1);
});
