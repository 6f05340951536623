import { createOpenAiProvider } from '@ezri/ai/openai';
import { createScriptedCompanion, withFallback } from '@ezri/ai';
import * as fake from '@ezri/ai/testing';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createWorld, WORDS } from '../src/index.ts';
import { begin, follow, say } from './world.ts';

/** Short enough to wait for, long enough for two busy cores. */
const BOUNDS = { firstTextMs: 1_500, betweenMs: 1_500, retryMs: 5, answerBytes: 256 * 1024, lineBytes: 64 * 1024, failures: 1_000 };
const MEBIBYTE = 1024 * 1024;
const provider = await fake.createFakeProvider(fake.OPEN_AI);
const model = withFallback(
  createOpenAiProvider({ baseUrl: provider.url, apiKey: 'a-key', model: 'm', bounds: BOUNDS }),
  createScriptedCompanion({ pause: () => Promise.resolve() }),
  { bounds: BOUNDS },
);
const world = await createWorld({ model });
beforeEach(() => provider.behave(fake.says(['I hear', ' you.'])));
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});

async function talk(text: string = WORDS.ordinary) {
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  const events = await follow(person, conversationId, cursor);
  const sent = await say(person, conversationId, text);
  return { person, conversationId, events, sent };
}

/** How a reply ended, and what the person has of it. */
async function endOf({ events }: Awaited<ReturnType<typeof talk>>) {
  using all = events;
  const end = await Promise.race([all.until('reply.completed'), all.until('reply.failed')]);
  const started = all.of('reply.started').at(-1);
  return { type: end.type, message: end.message, standIn: started?.standIn };
}

test("a reply of a model is shown as it comes, and kept as a model's", async () => {
  const { type, message } = await endOf(await talk());
  expect(type).toBe('reply.completed');
  expect(message).toMatchObject({ text: 'I hear you.', status: 'complete', origin: 'model', standIn: false });
});

test.each<[string, fake.Way]>([
  ['hangs', fake.hangs()],
  ['401', fake.refuses(401)],
  ['429', fake.refuses(429, { 'retry-after': '60' })],
  ['500', fake.refuses(500)],
  ['cut', fake.cutsAfter([])],
  ['malformed', fake.saysRaw('data: {"choices":\n\n')],
  ['10 MB in one piece', fake.saysHugely(10 * MEBIBYTE)],
  ['empty', fake.says([])],
  ['redirect', fake.refuses(302, { location: 'http://127.0.0.1:9/' })],
])('%s before the first word: the scripted companion answers, and says so', async (_what, way) => {
  provider.behave(way);
  const { type, message, standIn } = await endOf(await talk());
  expect([type, standIn]).toEqual(['reply.completed', true]);
  expect(message).toMatchObject({ status: 'complete', origin: 'scripted', standIn: true });
  expect(message?.text).toMatch(/^[A-Z].{20,}[.?]$/u);
});

test.each<[string, fake.Way]>([
  ['silent', fake.hangsAfter(['I hear you. '])],
  ['cut', fake.cutsAfter(['I hear you. '])],
  ['malformed', fake.saysRaw('data: {"choices":\n\n', ['I hear you. '])],
  ['10 MB in one piece', fake.saysHugely(10 * MEBIBYTE, ['I hear you. '])],
])('%s after the first word: what was said stays, and another can be asked for', async (_what, way) => {
  provider.behave(way, fake.says(['I am here again.']));
  const talked = await talk();
  const { type, message } = await endOf(talked);
  expect(type).toBe('reply.failed');
  expect(message).toMatchObject({ status: 'interrupted', origin: 'model', standIn: false });
  expect(message?.text).toContain('I hear you.');
  const { person, conversationId, sent } = talked;
  using again = await follow(person, conversationId);
  await person.trpc.conversation.retry.mutate({ conversationId, messageId: sent.messageId });
  expect((await again.until('reply.completed')).message.text).toBe('I am here again.');
});

test('a stop keeps what there is, and ends the work at the provider', async () => {
  provider.behave(fake.hangsAfter(['I hear you. ']));
  const asked = provider.requests.length;
  const { person, conversationId, events } = await talk();
  using all = events;
  await all.until('reply.delta');
  await person.trpc.conversation.stop.mutate({ conversationId });
  expect((await all.until('reply.stopped')).message?.text).toContain('I hear you.');
  await (
    await provider.request(asked)
  ).left;
});

test('screening waits for no provider, whatever it does', async () => {
  provider.behave(fake.hangs());
  const { sent, person, conversationId, events } = await talk(WORDS.imminent);
  using _events = events;
  expect(sent.safety.level).toBe(4);
  expect(sent.safety.resources.length).toBeGreaterThan(0);
  await person.trpc.conversation.stop.mutate({ conversationId });
});

test('twenty answers of 50 MB leave the memory as it was', async () => {
  provider.behave(fake.saysHugely(50 * MEBIBYTE));
  await endOf(await talk());
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const talks = await Promise.all(Array.from({ length: 20 }, async () => talk()));
  const ends = await Promise.all(talks.map(endOf));
  expect(new Set(ends.map(({ type }) => type))).toEqual(new Set(['reply.completed']));
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * MEBIBYTE);
});

test('the provider is told a pseudonym at most, and nothing else about who is talking', async () => {
  const asked = provider.requests.length;
  const talked = await talk();
  await endOf(talked);
  const { body, headers } = await provider.request(asked);
  const { id, email, name } = talked.person.account;
  const sent = JSON.stringify([body, headers]);
  for (const secret of [id, email, name]) expect(sent).not.toContain(secret);
});
