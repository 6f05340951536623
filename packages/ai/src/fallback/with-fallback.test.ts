import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReplyPart } from '../language-model.ts';
import { createOpenAiProvider } from '../openai/openai-provider.ts';
import type { Bounds } from '../provider/bounds.ts';
import { ProviderFault } from '../provider/provider-fault.ts';
import type { Provider } from '../provider/provider.ts';
import { createScriptedCompanion } from '../scripted-companion.ts';
import { createServiceProvider } from '../service/service-provider.ts';
import * as fake from '../testing/index.ts';
import type { Outcome } from './model-observer.ts';
import { withFallback } from './with-fallback.ts';

const BOUNDS: Partial<Bounds> = {
  firstTextMs: 400,
  betweenMs: 300,
  replyMs: 5_000,
  retryMs: 5,
  retryAfterMs: 200,
  answerBytes: 256 * 1024,
  lineBytes: 64 * 1024,
};
const PERSON_CANARY = 'person-canary-9153';
const HISTORY = [{ author: 'person', text: `I feel alone. ${PERSON_CANARY}` }] as const;
const MEBIBYTE = 1024 * 1024;

const DIALECTS = [
  ['OpenAI-compatible', fake.OPEN_AI, (url: string) => createOpenAiProvider({ baseUrl: url, apiKey: 'key', model: 'm', bounds: BOUNDS })],
  ['AI service', fake.AI_SERVICE, (url: string) => createServiceProvider({ url, bounds: BOUNDS })],
] as const;

describe.each(DIALECTS)('%s', (_name, dialect, providerAt) => {
  let provider: fake.FakeProvider;
  let outcomes: Outcome[];
  beforeEach(async () => {
    provider = await fake.createFakeProvider(dialect);
    outcomes = [];
  });
  afterEach(async () => provider[Symbol.asyncDispose]());

  const observer = {
    onReply: (outcome: Outcome) => void outcomes.push(outcome),
    onStandIn: () => undefined,
    onBreaker: () => undefined,
  };
  const modelAt = (url: string) =>
    withFallback(providerAt(url), createScriptedCompanion({ pause: () => Promise.resolve() }), { bounds: BOUNDS, observer });

  async function ask(model = modelAt(provider.url), signal = new AbortController().signal) {
    const parts: ReplyPart[] = [];
    let fault: unknown = null;
    try {
      for await (const part of model.reply(fake.requestOf({ history: HISTORY }), signal)) parts.push(part);
    } catch (error) {
      fault = error;
    }
    return { parts, fault, text: parts.map((part) => (part.kind === 'text' ? part.text : '')).join('') };
  }

  test('a reply comes in its pieces, and nobody stands in', async () => {
    provider.behave(fake.says(['I hear', ' you.', ' Tell me more.']));
    const { parts, fault, text } = await ask();
    expect([fault, text]).toEqual([null, 'I hear you. Tell me more.']);
    expect(parts.filter(({ kind }) => kind === 'origin')).toEqual([]);
    expect(parts.length).toBe(3);
    expect(outcomes).toEqual(['ok']);
  });

  test('a slow one is waited for as long as it goes on', async () => {
    provider.behave(fake.says(['I ', 'am ', 'slow ', 'today.'], 150));
    expect(await ask()).toMatchObject({ fault: null, text: 'I am slow today.' });
  });

  test('blanks before the first word are no word', async () => {
    provider.behave(fake.says(['\n', ' ', ' Hello.']));
    expect((await ask()).text).toBe('Hello.');
  });

  describe('a fault before the first word: the scripted companion answers and says so', () => {
    test.each<[Outcome, string, fake.Way, number]>([
      ['timeout', 'no answer', fake.hangs(), 1],
      ['timeout', 'no first word', fake.hangsAfter([]), 1],
      [
        'timeout',
        'nothing but blanks',
        fake.says(
          Array.from({ length: 200 }, () => ' '),
          10,
        ),
        1,
      ],
      ['unauthorised', '401', fake.refuses(401), 1],
      ['unauthorised', '403', fake.refuses(403), 1],
      ['refused', '400', fake.refuses(400), 1],
      ['refused', '404', fake.refuses(404), 1],
      ['unavailable', '500', fake.refuses(500), 3],
      ['unavailable', '503', fake.refuses(503), 3],
      ['rateLimited', '429', fake.refuses(429), 3],
      ['rateLimited', '429 for longer than anybody waits', fake.refuses(429, { 'retry-after': '60' }), 1],
      ['cut', 'broken off', fake.cutsAfter([]), 3],
      ['cut', 'no end', fake.endsAfter([]), 3],
      ['empty', 'nothing said', fake.says([]), 3],
      ['empty', 'only blanks said', fake.says([' ', '\n']), 3],
      ['malformed', 'no JSON', fake.saysRaw('event: delta\ndata: {"text": \n\n'), 1],
      ['malformed', 'not what was agreed', fake.saysRaw('event: delta\ndata: {"choices": 7}\n\n'), 1],
      ['tooLarge', '10 MB in one piece', fake.saysHugely(10 * MEBIBYTE), 1],
      ['redirected', 'sent elsewhere', fake.refuses(307, { location: 'http://127.0.0.1:9/' }), 1],
    ])('%s: %s', async (reason, _what, way, requests) => {
      provider.behave(way);
      const { parts, fault, text } = await ask();
      expect(fault).toBeNull();
      expect(parts[0]).toEqual({ kind: 'origin', origin: 'scripted', standIn: true });
      expect(text).toMatch(/^[A-Z].{20,}[.?]$/u);
      expect(outcomes).toEqual([reason]);
      expect(provider.requests).toHaveLength(requests);
    });

    test('nobody there', async () => {
      const { url } = provider;
      await provider[Symbol.asyncDispose]();
      const { parts } = await ask(modelAt(url));
      expect(parts[0]).toEqual({ kind: 'origin', origin: 'scripted', standIn: true });
      expect(outcomes).toEqual(['unavailable']);
    });
  });

  test('a fault that passes is not seen', async () => {
    provider.behave(fake.refuses(429, { 'retry-after': '0' }), fake.refuses(500), fake.says(['Here I am.']));
    expect(await ask()).toMatchObject({ fault: null, text: 'Here I am.' });
    expect(outcomes).toEqual(['ok']);
  });

  test('it is left alone for as long as it asks', async () => {
    provider.behave(fake.refuses(429, { 'retry-after': new Date(Date.now() + 100_000).toUTCString() }));
    await ask();
    expect(provider.requests).toHaveLength(1);
  });

  test('a redirect is not followed', async () => {
    await using elsewhere = await fake.createFakeProvider(dialect);
    elsewhere.behave(fake.says(['From elsewhere.']));
    provider.behave(fake.refuses(308, { location: `${elsewhere.url}${dialect.path}` }));
    expect((await ask()).text).not.toContain('elsewhere');
    expect([elsewhere.requests.length, elsewhere.probes.length]).toEqual([0, 0]);
  });

  describe('a fault after the first word: what was said stays, and nobody begins again', () => {
    const pieces = ['I hear', ' you'];
    test.each<[Outcome, string, fake.Way]>([
      ['timeout', 'silent', fake.hangsAfter(pieces)],
      ['cut', 'broken off', fake.cutsAfter(pieces)],
      ['cut', 'no end', fake.endsAfter(pieces)],
      ['malformed', 'no JSON', fake.saysRaw('event: delta\ndata: {"text": \n\n', pieces)],
      ['tooLarge', '10 MB in one piece', fake.saysHugely(10 * MEBIBYTE, pieces)],
    ])('%s: %s', async (reason, _what, way) => {
      provider.behave(way);
      const { parts, fault, text } = await ask();
      expect(fault).toBeInstanceOf(ProviderFault);
      expect(fault).toMatchObject({ reason });
      expect(text).toBe('I hear you');
      expect(parts.filter(({ kind }) => kind === 'origin')).toEqual([]);
      expect(outcomes).toEqual([reason]);
      expect(provider.requests).toHaveLength(1);
    });
  });

  test('what is too large is not read to its end', async () => {
    provider.behave(fake.saysHugely(100 * MEBIBYTE));
    await ask();
    const { left } = await provider.request();
    await expect(left).resolves.toBeUndefined();
  });

  describe('a reply that nobody wants any more ends at the provider', () => {
    const reason = new Error('stopped');
    test.each([
      ['before it answers', fake.hangs()],
      ['before its first word', fake.hangsAfter([])],
      ['in the middle', fake.hangsAfter(['I hear'])],
    ])('%s', async (_when, way) => {
      provider.behave(way);
      const stop = new AbortController();
      const asked = ask(undefined, stop.signal);
      const { left } = await provider.request();
      stop.abort(reason);
      expect(await asked).toMatchObject({ fault: reason });
      await left;
      expect(outcomes).toEqual(['cancelled']);
    });

    test('while it waits to ask again', async () => {
      provider.behave(fake.refuses(429, { 'retry-after': '0' }), fake.refuses(500));
      const stop = new AbortController();
      const asked = ask(undefined, stop.signal);
      await provider.request();
      stop.abort(reason);
      expect(await asked).toMatchObject({ fault: reason });
    });

    test('when it is left in the middle', async () => {
      provider.behave(fake.hangsAfter(['I hear', ' you']));
      for await (const part of modelAt(provider.url).reply(fake.requestOf(), new AbortController().signal)) if (part.kind === 'text') break;
      await (
        await provider.request()
      ).left;
      expect(outcomes).toEqual(['cancelled']);
    });
  });

  async function read(direct: Provider): Promise<void> {
    for await (const part of direct.reply(fake.requestOf({ history: HISTORY }), new AbortController().signal)) expect(part.kind).toBe('text');
  }

  test('no fault holds a word of the provider or of the person', async () => {
    const direct = providerAt(provider.url);
    provider.behave(fake.refuses(500), fake.refuses(401), fake.saysRaw(`event: delta\ndata: {"${fake.PROVIDER_CANARY}\n\n`));
    const printed = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
    for (let n = 0; n < 3; n += 1) {
      const fault: unknown = await read(direct).catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(ProviderFault);
      const { message, stack, cause } = fault as ProviderFault;
      expect(JSON.stringify([message, stack, cause, fault])).not.toMatch(/canary|alone/u);
    }
    expect(printed.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });

  test('who is talking stays unknown: a pseudonym at most', async () => {
    provider.behave(fake.says(['Hello.']));
    await ask();
    const { body, headers } = await provider.request();
    expect(JSON.stringify([body, headers])).not.toMatch(/@|email/u);
    expect(headers['accept-encoding']).toBe('identity');
  });
});

test.each([
  ['no words', { text: '' }],
  ['a field of the wrong type', { text: 7 }],
])('an answer with a crisis and %s: the crisis is told, and whoever stands in speaks to it', async (_what, wrong) => {
  await using service = await fake.createFakeProvider(fake.AI_SERVICE);
  service.behave(fake.answers(fake.serviceAnswer('Hello.', { crisis_detected: true, severity: 'imminent', ...wrong })));
  const asked: number[] = [];
  const standIn = createScriptedCompanion({ pause: () => Promise.resolve() });
  const watched: typeof standIn = {
    ...standIn,
    reply(request, signal) {
      asked.push(request.level);
      return standIn.reply(request, signal);
    },
  };
  const parts: ReplyPart[] = [];
  const model = withFallback(createServiceProvider({ url: service.url, bounds: BOUNDS }), watched, { bounds: BOUNDS });
  for await (const part of model.reply(fake.requestOf(), new AbortController().signal)) parts.push(part);
  expect(parts.filter(({ kind }) => kind === 'risk')[0]).toMatchObject({ level: 4 });
  expect(parts.filter(({ kind }) => kind === 'origin')).toEqual([{ kind: 'origin', origin: 'scripted', standIn: true }]);
  expect(asked).toEqual([4]);
});
