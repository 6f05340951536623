import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as fake from '../testing/index.ts';
import { createOpenAiSpeaking } from './openai-speaking.ts';
import { wavOf } from './wav.ts';

const BOUNDS = { firstMs: 1_000, betweenMs: 800, retryMs: 5 };
const TEXT = 'I am here, and I am listening.';
let server: fake.FakeSpeech;
beforeEach(async () => {
  server = await fake.createFakeSpeech();
});
afterEach(async () => server[Symbol.asyncDispose]());

const speakingAt = (url: string, apiKey?: string, wholeMs = 5_000) =>
  createOpenAiSpeaking({ baseUrl: url, apiKey, model: 'kokoro', voices: { en: 'anna', es: 'dora' }, bounds: { ...BOUNDS, wholeMs } });

async function speak(engine = speakingAt(server.url), text = TEXT, language: 'en' | 'es' = 'en') {
  const chunks: Uint8Array[] = [];
  for await (const chunk of engine.speak(text, { language }, new AbortController().signal)) chunks.push(chunk);
  return { chunks, sound: Buffer.concat(chunks) };
}

test('the sound comes as it is made', async () => {
  server.onSpeaking(fake.works(5));
  const { chunks, sound } = await speak();
  expect(Buffer.compare(sound, fake.synthesised(TEXT))).toBe(0);
  expect(sound.length).toBe((TEXT.length * fake.SYNTHESIS_MS_PER_CHAR * fake.SYNTHESIS_RATE * 2) / 1_000);
  expect(chunks.length).toBeGreaterThan(5);
});

test('it is asked for bare sound, with the voice of the language and the key', async () => {
  await speak(speakingAt(server.url, 'a-key'), 'Estoy aquí.', 'es');
  const { path, headers, body } = await server.speaking();
  expect([path, headers.authorization]).toEqual(['/v1/audio/speech', 'Bearer a-key']);
  expect(body).toEqual({ model: 'kokoro', input: 'Estoy aquí.', voice: 'dora', response_format: 'pcm' });
});

test('a server that wants no key gets none', async () => {
  await speak();
  expect((await server.speaking()).headers.authorization).toBeUndefined();
});

test.each([
  ['cut', fake.cutsAfterPieces(3)],
  ['timeout', fake.hangsAfterPieces(3)],
])('%s after the first sound: what came stays good, and it is not asked for again', async (reason, way) => {
  server.onSpeaking(way);
  const chunks: Uint8Array[] = [];
  const reading = (async () => {
    for await (const chunk of speakingAt(server.url).speak(TEXT, { language: 'en' }, new AbortController().signal)) chunks.push(chunk);
  })();
  await expect(reading).rejects.toMatchObject({ name: 'ProviderFault', reason });
  const sound = Buffer.concat(chunks);
  expect(sound.length).toBeGreaterThan(0);
  expect(Buffer.compare(sound, fake.synthesised(TEXT).subarray(0, sound.length))).toBe(0);
  expect(server.speakings).toHaveLength(1);
});

test('whoever plays it slowly may take longer than the server is waited for', async () => {
  let bytes = 0;
  server.onSpeaking(fake.works(20));
  let rests = 2;
  for await (const chunk of speakingAt(server.url, undefined, 1_500).speak(TEXT, { language: 'en' }, new AbortController().signal)) {
    bytes += chunk.length;
    if (rests-- > 0) await wait(BOUNDS.betweenMs + 100);
  }
  expect(bytes).toBe(fake.synthesised(TEXT).length);
});

test('one that never comes to its end is given up', async () => {
  server.onSpeaking(fake.works(100));
  await expect(speak(speakingAt(server.url, undefined, 500))).rejects.toMatchObject({ reason: 'timeout' });
});

test('whoever leaves in the middle, at once or later, ends it at the server', async () => {
  server.onSpeaking(fake.hangsAfterPieces(3));
  const engine = speakingAt(server.url);
  for await (const _chunk of engine.speak(TEXT, { language: 'en' }, new AbortController().signal)) break;
  await (
    await server.speaking()
  ).left;
  expect(engine.isReady).toBe(true);
  expect((await engine.health()).status).toBe('ok');
});

describe('a WAV file', () => {
  const pcm = Buffer.from(fake.synthesised('Hello.'));

  test.each(['audio/wav', 'audio/x-wav', 'application/octet-stream', 'audio/pcm'])('called %s is its sound alone', async (type) => {
    server.onSpeaking(fake.sends(wavOf(pcm, 24_000), type));
    expect(Buffer.compare((await speak()).sound, pcm)).toBe(0);
  });

  test('of another rate lasts as long and no longer', async () => {
    server.onSpeaking(fake.sends(wavOf(fake.spoken('thanks').pcm, 16_000), 'audio/wav'));
    const engine = speakingAt(server.url);
    const { sound } = await speak(engine);
    const seconds = fake.spoken('thanks').pcm.length / 2 / 16_000;
    expect(sound.length / 2 / engine.sampleRate).toBeCloseTo(seconds, 3);
  });

  test('is not played beyond its sound', async () => {
    const withList = Buffer.concat([wavOf(pcm, 24_000), Buffer.from('LIST....INFOISFT')]);
    server.onSpeaking(fake.sends(withList, 'audio/wav'));
    expect(Buffer.compare((await speak()).sound, pcm)).toBe(0);
  });

  test.each([0, 0xffff_ffff])('that does not know its length (%i) is played to its end', async (length) => {
    const file = wavOf(pcm, 24_000);
    new DataView(file.buffer).setUint32(40, length, true);
    server.onSpeaking(fake.sends(file, 'audio/wav'));
    expect(Buffer.compare((await speak()).sound, pcm)).toBe(0);
  });

  test.each([
    ['two voices', 22, 2],
    ['floating point', 20, 3],
    ['8 bits', 34, 8],
    ['a rate that cannot be', 24, 300],
  ])('of %s is none that can be played', async (_what, at, value) => {
    const file = wavOf(pcm, 24_000);
    new DataView(file.buffer).setUint16(at, value, true);
    server.onSpeaking(fake.sends(file, 'audio/wav'));
    await expect(speak()).rejects.toMatchObject({ reason: 'malformed' });
  });
});

describe('bare sound', () => {
  test('of a rate that is told is brought to our own', async () => {
    server.onSpeaking(fake.sends(fake.spoken('thanks').pcm, 'audio/L16; rate=16000; channels=1'));
    const { sound } = await speak();
    expect(sound.length / fake.spoken('thanks').pcm.length).toBeCloseTo(1.5, 3);
  });

  test('that ends within a sample ends before it', async () => {
    const pcm = fake.synthesised('Hello.');
    server.onSpeaking(fake.sends(pcm.subarray(0, 4_801), 'audio/pcm'));
    const { chunks, sound } = await speak();
    expect(sound.length).toBe(4_800);
    expect(chunks.every(({ length }) => length > 0 && length % 2 === 0)).toBe(true);
  });

  test('may begin as an MP3 file would, when it says what it is', async () => {
    const pcm = Buffer.alloc(4_800);
    pcm.writeUInt16BE(0xfffb);
    server.onSpeaking(fake.sends(pcm, 'audio/pcm'));
    expect((await speak()).sound.length).toBe(4_800);
  });
});

describe('a file of another kind would be a loud noise, and is not played', () => {
  const mp3 = Buffer.alloc(4_800, 7);
  mp3.writeUInt16BE(0xfffb);
  const file = (begins: string): Buffer => Buffer.concat([Buffer.from(begins, 'latin1'), Buffer.alloc(4_800, 7)]);
  test.each<[string, Buffer, string]>([
    ['called so', Buffer.alloc(4_800), 'audio/mpeg'],
    ['called nothing, an MP3 file', mp3, 'application/octet-stream'],
    ['an MP3 file with a tag', file('ID3\u0004'), 'audio/pcm'],
    ['Ogg', file('OggS'), 'audio/pcm'],
    ['FLAC', file('fLaC'), 'application/octet-stream'],
    ['WebM', file('\u001aE\u00df\u00a3'), 'application/octet-stream'],
    ['MP4', file('\0\0\0\u0020ftypM4A '), 'application/octet-stream'],
    ['JSON', Buffer.from('{"audio":"AAAAAAAAAAAA"}'), 'application/json'],
    ['of a rate that cannot be', Buffer.alloc(4_800), 'audio/L16; rate=96000'],
    ['called a WAV file, and none', Buffer.alloc(4_800), 'audio/wav'],
  ])('%s', async (_what, raw, type) => {
    server.onSpeaking(fake.sends(raw, type));
    await expect(speak()).rejects.toMatchObject({ name: 'ProviderFault', reason: 'malformed' });
  });
});
