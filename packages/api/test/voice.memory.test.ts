import { VOICE_FRAME_BYTES, VOICE_FRAME_MS } from '@ezri/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newPerson, startNode, type Person, type TestNode } from './node.ts';
import { eventually, frameOf, voiceClient } from './voice-client.ts';
import { scriptedSpeech } from './voice-engines.ts';
import { heldBytes, voiceLine } from './voice-line.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FRAMES_PER_HOUR = HOUR / VOICE_FRAME_MS;
const MIB = 2 ** 20;
/** More than whatever a node does by itself meanwhile; less than one minute of sound. */
const FLAT = 1.5 * MIB;
/** The sound of a minute that waits for its words, and of a piece that is being said. */
const TURN = 3 * MIB;
const ROUNDS = 200;
/** Fewer than calls are refused for their rate. */
const ASKED = 60;
/** An hour of sound takes seconds, and more on a busy machine. */
const SLOW = { timeout: 120_000 };

const speech = scriptedSpeech();
let node: TestNode;
let person: Person;
beforeAll(async () => {
  node = await startNode({ speech });
});
afterAll(async () => node[Symbol.asyncDispose]());
beforeEach(async () => {
  speech.hearing.reset();
  person = await newPerson(node);
});

const silence = frameOf(false, 0);
const voiced = Array.from({ length: 25 }, (_, at) => frameOf(true, at));
const speaking = (at: number): Uint8Array => voiced[at % voiced.length] ?? silence;

test('silence for an hour: the session ends by name after a quarter of it, what comes then is for nobody, and memory is flat', SLOW, async () => {
  await using line = await voiceLine(node, person, speech);
  await line.feed(MINUTE, () => silence);
  const before = heldBytes();
  await line.feed(12 * MINUTE, () => silence);
  expect(line.voice.size).toBe(1);
  expect(heldBytes() - before).toBeLessThan(FLAT);
  const receipts = await line.feed(HOUR, () => silence);
  expect(receipts.unknownChannel).toBeGreaterThan(FRAMES_PER_HOUR - (10 * MINUTE) / VOICE_FRAME_MS);
  expect((receipts.delivered ?? 0) + (receipts.unknownChannel ?? 0)).toBe(FRAMES_PER_HOUR);
  await eventually(() => line.voice.size).toBe(0);
  expect((await line.told()).at(-1)).toEqual({ type: 'closed', reason: 'idle' });
  expect(heldBytes() - before).toBeLessThan(FLAT);
  expect(speech.hearing.asked).toEqual([]);
});

test('an hour with a word now and then: all of it is heard, and memory is flat', SLOW, async () => {
  await using line = await voiceLine(node, person, speech);
  const tenMinutes = (10 * MINUTE) / VOICE_FRAME_MS;
  const frame = (at: number) => (at % tenMinutes < 30 ? speaking(at) : silence);
  await line.feed(MINUTE, frame);
  const before = heldBytes();
  expect(await line.feed(HOUR, frame)).toEqual({ delivered: FRAMES_PER_HOUR });
  await eventually(() => speech.hearing.asked.length).toBe(7);
  expect(Math.max(...speech.hearing.asked)).toBeLessThan(2_000 * 32);
  expect(line.voice.size).toBe(1);
  expect(heldBytes() - before).toBeLessThan(FLAT);
});

test(
  'an hour of speech without a pause, and an engine that never answers: a minute is held, and that the rest was not heard is said',
  SLOW,
  async () => {
    const answer = Promise.withResolvers<string>();
    speech.hearing.will(answer.promise);
    await using line = await voiceLine(node, person, speech);
    await line.feed(2 * MINUTE, speaking);
    const before = heldBytes();
    expect(await line.feed(HOUR, speaking)).toEqual({ delivered: FRAMES_PER_HOUR });
    expect(heldBytes() - before).toBeLessThan(FLAT);
    expect(speech.hearing.asked).toHaveLength(1);
    answer.resolve('');
  },
);

test('a hundred times as fast as anybody speaks: the rate is held, the channel ends by name, and no more is kept than was taken', SLOW, async () => {
  await using line = await voiceLine(node, person, speech);
  await line.feed(1_000, () => silence);
  const before = heldBytes();
  const receipts = await line.feed(HOUR, speaking, 100);
  expect(receipts.overRate).toBeGreaterThan(100);
  expect(receipts.unknownChannel).toBeGreaterThan(FRAMES_PER_HOUR - 5_000);
  expect(line.counts.cut).toBe(1);
  expect((await line.told()).at(-1)).toEqual({ type: 'closed', reason: 'overRate' });
  expect(heldBytes() - before).toBeLessThan(TURN);
});

test('minutes of what is no sound: each is dropped under its name, and memory is flat', async () => {
  await using line = await voiceLine(node, person, speech);
  const { drops } = line.voice.counts;
  const wav = Buffer.alloc(VOICE_FRAME_BYTES);
  wav.write('RIFF....WAVEfmt ');
  const kinds = [Buffer.alloc(0), Buffer.alloc(1), Buffer.alloc(VOICE_FRAME_BYTES + 1), wav, silence];
  const kind = (at: number): Uint8Array => kinds[at % kinds.length] ?? silence;
  await line.feed(MINUTE, kind);
  const before = { held: heldBytes(), ...drops };
  expect(await line.feed(10 * MINUTE, kind)).toEqual({ delivered: (10 * MINUTE) / VOICE_FRAME_MS });
  const each = (2 * MINUTE) / VOICE_FRAME_MS;
  expect([drops.empty - before.empty, drops.halfSample - before.halfSample, drops.wavHeader - before.wavHeader]).toEqual([each, 2 * each, each]);
  expect(heldBytes() - before.held).toBeLessThan(FLAT);
});

test('frames that come twice, too late, far too long or for another channel are dropped under their names, and what is told of them is bounded', async () => {
  await using line = await voiceLine(node, person, speech);
  const huge = Buffer.alloc(64 * 1024);
  await line.feed(1_000, () => silence);
  const before = heldBytes();
  const came = { ...line.counts };
  for (let round = 0; round < ROUNDS; round += 1) {
    const { seq } = line;
    expect(line.take(silence, seq)).toBe('delivered');
    expect([line.take(silence, seq), line.take(silence, Math.max(0, seq - 7))]).toEqual(['outOfOrder', 'outOfOrder']);
    expect(line.take(silence, seq + 1, 4_242)).toBe('unknownChannel');
    expect(line.take(huge, seq + 2)).toBe('tooLong');
    await line.feed(4_000, () => silence);
  }
  expect(line.counts).toMatchObject({
    outOfOrder: came.outOfOrder + 2 * ROUNDS,
    unknownChannel: came.unknownChannel + ROUNDS,
    tooLong: came.tooLong + ROUNDS,
  });
  expect(heldBytes() - before).toBeLessThan(FLAT);
});

test('a voice in somebody else’s conversation is refused as often as it is asked for, and nothing is held for it', async () => {
  using talk = await voiceClient(node, person);
  using stranger = await voiceClient(node, await newPerson(node), talk.conversationId);
  const refusal = { data: { reason: 'conversation.notFound' } };
  const ask = async () => {
    for (let times = 0; times < ASKED; times += 1) await expect(stranger.open()).rejects.toMatchObject(refusal);
  };
  await ask();
  const before = heldBytes();
  await ask();
  expect([node.service.deps.voice.size, await talk.said()]).toEqual([0, []]);
  expect(heldBytes() - before).toBeLessThan(FLAT);
});
