import { VOICE_SAMPLE_BYTES, VOICE_SAMPLE_RATE } from '@ezri/contract';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as fake from '../testing/index.ts';
import { HEARD_MAX_CHARS } from './bounds.ts';
import { createOpenAiHearing } from './openai-hearing.ts';
import type { Heard } from './speech.ts';

const BOUNDS = { firstMs: 1_000, betweenMs: 800, retryMs: 5 };
let server: fake.FakeSpeech;
beforeEach(async () => {
  server = await fake.createFakeSpeech();
});
afterEach(async () => server[Symbol.asyncDispose]());

const hearingAt = ({ url }: fake.FakeSpeech, apiKey?: string) => createOpenAiHearing({ baseUrl: url, apiKey, model: 'a/whisper', bounds: BOUNDS });

async function hear(engine = hearingAt(server), name: fake.SpokenName = 'ordinary', language: 'en' | 'es' = 'en'): Promise<Heard[]> {
  const parts: Heard[] = [];
  for await (const part of engine.transcribe(fake.spoken(name).pcm, { language }, new AbortController().signal)) parts.push(part);
  return parts;
}

const delta = (text: string): string => `data: ${JSON.stringify({ type: 'transcript.text.delta', delta: text })}\n\n`;
const done = (text: string): string => `data: ${JSON.stringify({ type: 'transcript.text.done', text, usage: { type: 'tokens' } })}\n\n`;

test('the words come one after the other, and in the end all of them once', async () => {
  const { text } = fake.spoken('ordinary');
  const parts = await hear();
  expect(parts.at(-1)).toEqual({ kind: 'final', text });
  const partials = parts.slice(0, -1);
  expect(new Set(partials.map(({ kind }) => kind))).toEqual(new Set(['partial']));
  expect(partials.length).toBe(text.split(' ').length);
  for (const partial of partials) expect(text.startsWith(partial.text)).toBe(true);
});

test('it is sent the sound as a WAV file, the model, the language and the key', async () => {
  await hear(hearingAt(server, 'a-key'), 'spanish', 'es');
  const { headers, body, sound } = await server.hearing();
  expect(headers.authorization).toBe('Bearer a-key');
  expect(body).toEqual({ model: 'a/whisper', language: 'es', response_format: 'json', stream: 'true' });
  expect(Buffer.compare(sound, fake.spoken('spanish').pcm)).toBe(0);
});

test('a server that wants no key gets none', async () => {
  await hear();
  expect((await server.hearing()).headers.authorization).toBeUndefined();
});

test('one that offers no stream tells all of it at once', async () => {
  await using plain = await fake.createFakeSpeech({ streams: false });
  expect(await hear(hearingAt(plain))).toEqual([{ kind: 'final', text: fake.spoken('ordinary').text }]);
});

test('one that refuses to be asked for a stream is asked without it, and not for it again', async () => {
  server.onHearing(fake.refuses(400), fake.works());
  const engine = hearingAt(server);
  expect((await hear(engine)).at(-1)?.text).toBe(fake.spoken('ordinary').text);
  await hear(engine);
  expect(server.hearings.map(({ body }) => (body as { stream?: string }).stream)).toEqual(['true', undefined, undefined]);
});

test('one that refuses whatever is asked goes on being asked for a stream', async () => {
  server.onHearing(fake.refuses(400), fake.refuses(400), fake.works());
  const engine = hearingAt(server);
  await expect(hear(engine)).rejects.toMatchObject({ reason: 'refused' });
  await hear(engine);
  expect(server.hearings.map(({ body }) => (body as { stream?: string }).stream)).toEqual(['true', undefined, 'true']);
});

describe('no words', () => {
  test.each(['', ' \n', '[BLANK_AUDIO]', '(coughs) [noise]', '*sighs*', '♪', '...'])('%j', async (said) => {
    server.hears(said);
    expect(await hear()).toEqual([{ kind: 'final', text: '' }]);
  });

  test('are in a cough', async () => {
    expect(await hear(hearingAt(server), 'cough')).toEqual([{ kind: 'final', text: '' }]);
  });

  test('and words between sounds are told as they came', async () => {
    server.hears(' (sighs) I am tired. ');
    expect((await hear()).at(-1)).toEqual({ kind: 'final', text: '(sighs) I am tired.' });
  });
});

describe('events', () => {
  const chunk = (content: string | null) => `data: ${JSON.stringify({ object: 'transcription.chunk', choices: [{ delta: { content } }] })}\n\n`;
  test.each<[string, string]>([
    ['their own', delta('I am') + delta(' here.') + done('I am here.')],
    ['with carriage returns, comments and names', `: hi\r\n\r\nevent: x\r\n${delta('I am here.').replaceAll('\n', '\r\n')}${done('I am here.')}`],
    ['of types that nobody knows', `data: {"type":"transcript.text.segment","text":"x"}\n\n${done('I am here.')}`],
    ["vLLM's chunks", `${chunk('I am')}${chunk(null)}${chunk(' here.')}data: [DONE]\n\n`],
    ['without the whole', `${delta('I am')}${delta(' here.')}data: [DONE]\n\n`],
    ['and more after the end', done('I am here.') + done('Something else.')],
  ])('%s', async (_what, raw) => {
    server.onHearing(fake.sends(raw, 'text/event-stream; charset=utf-8'));
    expect((await hear()).at(-1)).toEqual({ kind: 'final', text: 'I am here.' });
  });

  test.each<[string, string, string]>([
    ['cut', 'no end', delta('I am')],
    ['cut', 'nothing', ''],
    ['unavailable', 'a fault of its own', 'data: {"type":"error","message":"a secret"}\n\n'],
    ['unavailable', 'another one', 'data: {"error":{"message":"a secret"}}\n\n'],
    ['malformed', 'no JSON', 'data: {"type":\n\n'],
    ['malformed', 'a delta that is none', 'data: {"type":"transcript.text.delta","delta":7}\n\n'],
    ['malformed', 'nothing known', 'data: {}\n\n'],
  ])('%s: %s', async (reason, _what, raw) => {
    server.onHearing(fake.sends(raw, 'text/event-stream'));
    await expect(hear()).rejects.toMatchObject({ name: 'ProviderFault', reason });
  });

  test('an engine that repeats itself without end is cut, and what it heard first is kept', async () => {
    server.onHearing(fake.sends(delta('I am here. ').repeat(2_000), 'text/event-stream'));
    const { kind, text } = (await hear()).at(-1) ?? {};
    expect([kind, text?.length]).toEqual(['final', HEARD_MAX_CHARS]);
  });

  test('a stream that breaks off or stops is not asked for again: its beginning was shown', async () => {
    server.onHearing(fake.cutsAfterPieces(2));
    await expect(hear()).rejects.toMatchObject({ reason: 'cut' });
    server.onHearing(fake.hangsAfterPieces(2));
    await expect(hear()).rejects.toMatchObject({ reason: 'timeout' });
    expect(server.hearings).toHaveLength(2);
  });
});

test.each([
  ['malformed', '{"words":"I am here."}'],
  ['malformed', '{"text":7}'],
  ['malformed', '{"text":'],
  ['empty', ''],
])('%s: %j at once', async (reason, raw) => {
  server.onHearing(fake.sends(raw, 'application/json'));
  await expect(hear()).rejects.toMatchObject({ name: 'ProviderFault', reason });
});

test('streams that break off again and again open the breaker, though each began', async () => {
  server.onHearing(fake.cutsAfterPieces(2));
  const engine = hearingAt(server);
  for (let n = 0; n < 3; n += 1) await expect(hear(engine)).rejects.toMatchObject({ reason: 'cut' });
  expect(engine.isReady).toBe(false);
});

test.each([401, 413, 500])('a server that answers %i before it has read the whole minute is a fault like any other', async (status) => {
  await using early = createServer((_request, answer) => {
    answer.writeHead(status, { connection: 'close' }).end(() => answer.socket?.destroy());
  });
  await new Promise<void>((resolve) => early.listen(0, '127.0.0.1', resolve));
  const { port } = early.address() as AddressInfo;
  const engine = createOpenAiHearing({ baseUrl: `http://127.0.0.1:${port}/v1`, model: 'm', bounds: BOUNDS });
  const minute = new Uint8Array(60 * VOICE_SAMPLE_RATE * VOICE_SAMPLE_BYTES);
  const parts = engine.transcribe(minute, { language: 'en' }, new AbortController().signal);
  await expect(parts[Symbol.asyncIterator]().next()).rejects.toMatchObject({ name: 'ProviderFault' });
});
