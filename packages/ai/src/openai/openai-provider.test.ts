import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFakeProvider, OPEN_AI, requestOf, saysRaw, type FakeProvider } from '../testing/index.ts';
import { createOpenAiProvider } from './openai-provider.ts';

let server: FakeProvider;
beforeEach(async () => {
  server = await createFakeProvider(OPEN_AI);
});
afterEach(async () => server[Symbol.asyncDispose]());

const event = (delta: object, finish_reason: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'a', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason }] })}\n\n`;

async function ask(apiKey?: string): Promise<string> {
  const provider = createOpenAiProvider({ baseUrl: server.url, apiKey, model: 'a/model:7b' });
  let text = '';
  for await (const part of provider.reply(requestOf(), new AbortController().signal)) text += part.kind === 'text' ? part.text : '';
  return text;
}

test('the model, the key and nothing that servers differ about', async () => {
  server.behave(saysRaw(event({ content: 'Hello.' }) + event({}, 'stop')));
  await ask('a-key');
  const { path, headers, body } = await server.request();
  expect([path, headers.authorization]).toEqual(['/v1/chat/completions', 'Bearer a-key']);
  expect(Object.keys(body as object).toSorted()).toEqual(['messages', 'model', 'stream']);
  expect(body).toMatchObject({ model: 'a/model:7b', stream: true });
});

test('a server that wants no key gets none', async () => {
  server.behave(saysRaw(event({ content: 'Hello.' }) + event({}, 'stop')));
  await ask();
  expect((await server.request()).headers.authorization).toBeUndefined();
});

describe('nobody is shown how a model thinks', () => {
  test.each([
    ['in a field of its own', event({ reasoning_content: 'They sound sad.' }) + event({ content: 'Hello.' })],
    ['in its text', event({ content: '<think>They sound' }) + event({ content: ' sad.</think>' }) + event({ content: 'Hello.' })],
  ])('%s', async (_where, events) => {
    server.behave(saysRaw(events + event({}, 'stop')));
    expect((await ask()).trim()).toBe('Hello.');
  });
});

test('a character that comes in two pieces is whole', async () => {
  const [bytes, split] = [Buffer.from(event({ content: 'Ánimo 🌧️.' })), 90];
  server.behave((answer) => {
    answer.writeHead(200, { 'content-type': 'text/event-stream' });
    answer.write(bytes.subarray(0, split));
    setImmediate(() => {
      answer.write(bytes.subarray(split));
      answer.end(event({}, 'stop'));
    });
  });
  expect(await ask()).toBe('Ánimo 🌧️.');
});

test('a reply that the server cut at its longest is a reply', async () => {
  server.behave(saysRaw(event({ content: 'Hello and' }) + event({}, 'length')));
  expect(await ask()).toBe('Hello and');
});

test.each([
  ['refused', 'its filter wants nothing to be said', event({}, 'content_filter')],
  ['unavailable', 'it tells a fault of its own', event({ content: 'I ' }) + 'data: {"error":{"message":"a secret","code":500}}\n\n'],
  ['malformed', 'no JSON', event({ content: 'I ' }) + 'data: {"choices":\n\n'],
  ['malformed', 'not what was agreed', 'data: {"choices":{"delta":7}}\n\n'],
  ['cut', 'no end', event({ content: 'I ' })],
  ['cut', 'nothing at all', ''],
])('%s: %s', async (reason, _what, raw) => {
  server.behave(saysRaw(raw));
  await expect(ask()).rejects.toMatchObject({ name: 'ProviderFault', reason });
});
