import { afterEach, beforeEach, expect, test } from 'vitest';
import * as fake from '../testing/index.ts';
import { createServiceHearing } from './service-hearing.ts';

let server: fake.FakeSpeech;
beforeEach(async () => {
  server = await fake.createFakeSpeech();
});
afterEach(async () => server[Symbol.asyncDispose]());

async function hear(engine = createServiceHearing({ url: `${server.serviceUrl}/` })) {
  const parts: unknown[] = [];
  for await (const part of engine.transcribe(fake.spoken('risk').pcm, { language: 'en' }, new AbortController().signal)) parts.push(part);
  return parts;
}

test('it is sent the sound of the turn, and only its transcription is used', async () => {
  const heard = await hear();
  expect(heard).toEqual([{ kind: 'final', text: fake.spoken('risk').text }]);
  const { method, path, headers, sound } = await server.hearing();
  expect([method, path, headers['content-type']]).toEqual(['POST', '/api/v1/voice/process', 'application/octet-stream']);
  expect(Buffer.compare(sound, fake.spoken('risk').pcm)).toBe(0);
  expect(JSON.stringify(heard)).not.toContain(Buffer.from(fake.SERVICE_SOUND).toString('base64'));
});

test('what the person said is not lost for the sake of a field that nobody uses', async () => {
  server.onHearing(fake.answers({ transcription: 'I am here.', audioResponse: null }));
  expect(await hear()).toEqual([{ kind: 'final', text: 'I am here.' }]);
});

test.each([{}, { transcription: null }, { transcription: 7 }, 'I am here.', []])('%j is no answer', async (answer) => {
  server.onHearing(fake.answers(answer));
  await expect(hear()).rejects.toMatchObject({ name: 'ProviderFault', reason: 'malformed' });
});

test('a service that has no voice is found out with the first turn', async () => {
  server.onHearing(fake.refuses(404));
  const engine = createServiceHearing({ url: server.serviceUrl });
  await expect(hear(engine)).rejects.toMatchObject({ reason: 'refused' });
  expect(engine.isReady).toBe(false);
});
