import type { FaultReason } from '@ezri/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../fallback/model-observer.ts';
import * as fake from '../testing/index.ts';
import type { EngineBounds } from './bounds.ts';
import { createOpenAiHearing } from './openai-hearing.ts';
import { createOpenAiSpeaking } from './openai-speaking.ts';
import { createServiceHearing } from './service-hearing.ts';
import type { SpeechObserver } from './speech-observer.ts';
import type { SpeechToText, TextToSpeech } from './speech.ts';

const BOUNDS: Partial<EngineBounds> = {
  firstMs: 1_000,
  betweenMs: 800,
  wholeMs: 10_000,
  retryMs: 5,
  retryAfterMs: 200,
  answerBytes: 512 * 1024,
  failures: 3,
  restMs: 60_000,
};
const MEBIBYTE = 1024 * 1024;
const EN = { language: 'en' } as const;
const PERSON_CANARY = 'person-canary-9153';

interface Options {
  readonly url: string;
  readonly observer?: SpeechObserver;
  readonly bounds?: Partial<EngineBounds>;
}

/** An engine seen as what hears and what speaks have in common: it is asked, and something comes in pieces. */
interface Subject {
  readonly name: string;
  readonly make: (server: fake.FakeSpeech, options?: Partial<Options>) => Pick<SpeechToText, 'name' | 'isReady' | 'health'> & { ask: Ask };
  readonly kind: 'hearing' | 'speaking';
}
type Ask = (signal?: AbortSignal) => AsyncIterable<unknown>;

const listening = (engine: SpeechToText) => ({
  name: engine.name,
  health: engine.health,
  get isReady() {
    return engine.isReady;
  },
  ask: (signal = new AbortController().signal) => engine.transcribe(fake.spoken('thanks').pcm, EN, signal),
});
const talking = (engine: TextToSpeech) => ({
  name: engine.name,
  health: engine.health,
  get isReady() {
    return engine.isReady;
  },
  ask: (signal = new AbortController().signal) => engine.speak(`Hello there, ${PERSON_CANARY}.`, EN, signal),
});
const observed = (options: Partial<Options> = {}) => ({ observer: options.observer, bounds: { ...BOUNDS, ...options.bounds } });
const SUBJECTS: readonly Subject[] = [
  {
    name: 'transcriptions of OpenAI',
    kind: 'hearing',
    make: ({ url }, options) => listening(createOpenAiHearing({ baseUrl: options?.url ?? url, apiKey: 'a-key', model: 'm', ...observed(options) })),
  },
  {
    name: 'the AI service',
    kind: 'hearing',
    make: ({ serviceUrl }, options) => listening(createServiceHearing({ url: options?.url ?? serviceUrl, ...observed(options) })),
  },
  {
    name: 'speech of OpenAI',
    kind: 'speaking',
    make: ({ url }, options) =>
      talking(
        createOpenAiSpeaking({ baseUrl: options?.url ?? url, apiKey: 'a-key', model: 'm', voices: { en: 'v', es: 'v' }, ...observed(options) }),
      ),
  },
];

describe.each(SUBJECTS)('$name', ({ kind, make }) => {
  let server: fake.FakeSpeech;
  let outcomes: (readonly [string, Outcome, boolean])[];
  let states: string[];
  beforeEach(async () => {
    server = await fake.createFakeSpeech();
    outcomes = [];
    states = [];
  });
  afterEach(async () => server[Symbol.asyncDispose]());
  const observer: SpeechObserver = {
    onOutcome: (engine, outcome, answerMs) => void outcomes.push([engine, outcome, answerMs !== null]),
    onBreaker: (engine, state) => void states.push(`${engine} ${state}`),
  };
  const behave = (...ways: readonly [fake.SpeechWay, ...fake.SpeechWay[]]) =>
    kind === 'hearing' ? server.onHearing(...ways) : server.onSpeaking(...ways);
  const requests = () => (kind === 'hearing' ? server.hearings : server.speakings);

  async function run(ask: Ask, signal?: AbortSignal) {
    let pieces = 0;
    try {
      for await (const _piece of ask(signal)) pieces += 1;
      return { pieces, fault: null };
    } catch (fault) {
      return { pieces, fault };
    }
  }
  const once = async (options: Partial<Options> = {}) => run(make(server, { observer, ...options }).ask);

  test('does its work', async () => {
    expect(await once()).toMatchObject({ fault: null });
    expect(outcomes).toEqual([[kind, 'ok', true]]);
    expect(requests()).toHaveLength(1);
  });

  test('a slow one is waited for as long as it goes on', async () => {
    behave(fake.works(200));
    expect(await once()).toMatchObject({ fault: null });
  });

  describe('a fault before the first part', () => {
    test.each<[FaultReason, string, fake.SpeechWay, number]>([
      ['timeout', 'no answer', fake.hangs(), 1],
      ['timeout', 'no part', fake.hangsAfterPieces(0), 1],
      ['unauthorised', '401', fake.refuses(401), 1],
      ['unauthorised', '403', fake.refuses(403), 1],
      ['unavailable', '500', fake.refuses(500), 2],
      ['rateLimited', '429', fake.refuses(429), 2],
      ['rateLimited', '429 for longer than anybody waits', fake.refuses(429, { 'retry-after': '60' }), 1],
      ['cut', 'broken off', fake.cutsAfterPieces(0), 2],
      ['empty', 'nothing at all', fake.sends('', 'application/octet-stream'), 2],
      ['malformed', 'a page', fake.sends('<html>Welcome, this is not what you are looking for</html>', 'text/html'), 1],
      ['redirected', 'sent elsewhere', fake.refuses(307, { location: 'http://127.0.0.1:9/' }), 1],
    ])('%s: %s', async (reason, _what, way, asked) => {
      behave(way);
      const { pieces, fault } = await once();
      expect(pieces).toBe(0);
      expect(fault).toMatchObject({ name: 'ProviderFault', reason });
      expect(String(fault)).not.toMatch(/canary|a-key/);
      expect(outcomes).toEqual([[kind, reason, false]]);
      expect(requests()).toHaveLength(asked);
    });

    test('nobody there', async () => {
      const url = kind === 'hearing' ? 'http://127.0.0.1:9' : 'http://127.0.0.1:9/v1';
      expect((await once({ url })).fault).toMatchObject({ reason: 'unavailable' });
    });

    test('that passes is not seen', async () => {
      behave(fake.refuses(429, { 'retry-after': '0' }), fake.works());
      expect(await once()).toMatchObject({ fault: null });
      expect([outcomes, requests().length]).toEqual([[[kind, 'ok', true]], 2]);
    });
  });

  test('10 MB are not read', async () => {
    behave(fake.sendsHugely(10 * MEBIBYTE));
    expect((await once()).fault).toMatchObject({ reason: 'tooLarge' });
    await requests()[0]?.left;
  });

  test('a redirect is not followed', async () => {
    await using elsewhere = await fake.createFakeSpeech();
    behave(fake.refuses(307, { location: `${elsewhere.serviceUrl}${requests()[0]?.path ?? '/v1/audio/speech'}` }));
    await once();
    expect([elsewhere.hearings.length, elsewhere.speakings.length, elsewhere.probes.length]).toEqual([0, 0, 0]);
  });

  describe('what nobody wants any more ends at the server', () => {
    test('with the signal', async () => {
      behave(fake.hangs());
      const stop = new AbortController();
      const reason = new Error('enough');
      const running = run(make(server, { observer }).ask, stop.signal);
      const request = await (kind === 'hearing' ? server.hearing() : server.speaking());
      stop.abort(reason);
      expect((await running).fault).toBe(reason);
      await request.left;
      expect(outcomes).toEqual([[kind, 'cancelled', false]]);
    });

    test('when it was not wanted from the start', async () => {
      const fault = (await run(make(server, { observer }).ask, AbortSignal.abort('no'))).fault;
      expect([fault, requests().length]).toEqual(['no', 0]);
    });
  });

  describe('after several failures in a row', () => {
    test.each([500, 401, 404])('it is left alone (%i), and says so', async (status) => {
      behave(fake.refuses(status));
      const engine = make(server, { observer, bounds: { attempts: 1 } });
      for (let n = 0; n < 3; n += 1) {
        expect(engine.isReady).toBe(true);
        await run(engine.ask);
      }
      const asked = requests().length;
      expect(engine.isReady).toBe(false);
      expect((await run(engine.ask)).fault).toMatchObject({ reason: 'resting' });
      expect(requests()).toHaveLength(asked);
      expect(states).toEqual([`${kind} open`]);
      const health = await engine.health();
      expect(health).toMatchObject({ status: 'degraded', provider: { breaker: 'open' } });
      expect(health.detail).toMatch(/Conversations go on by the browser's own speech or by text\.$/);
    });

    test('whoever gives up is no failure', async () => {
      behave(fake.hangs());
      const engine = make(server, { observer });
      for (let n = 0; n < 5; n += 1) await run(engine.ask, AbortSignal.timeout(20));
      expect(engine.isReady).toBe(true);
      expect(outcomes.map(([, outcome]) => outcome)).toEqual(Array.from({ length: 5 }, () => 'cancelled'));
    });

    test('it is asked again after a rest, and closed when that succeeds', async () => {
      behave(fake.refuses(500));
      const engine = make(server, { observer, bounds: { attempts: 1, restMs: 50 } });
      for (let n = 0; n < 3; n += 1) await run(engine.ask);
      behave(fake.works());
      await expect.poll(() => engine.isReady).toBe(true);
      expect(await run(engine.ask)).toMatchObject({ fault: null });
      expect(states).toEqual([`${kind} open`, `${kind} halfOpen`, `${kind} closed`]);
      expect(engine.isReady).toBe(true);
    });
  });

  describe('its health', () => {
    test('is asked for without any sound or word', async () => {
      const health = await make(server).health();
      expect(health).toMatchObject({ status: 'ok', provider: { breaker: 'closed', lastSuccessAt: null, lastFault: null } });
      expect(health.detail).toMatch(/ at 127\.0\.0\.1:\d+ answers\.$/);
      expect([requests().length, server.probes.length]).toEqual([0, 1]);
    });

    test('limps with what it did last, until it succeeds', async () => {
      const engine = make(server, { bounds: { attempts: 1 } });
      behave(fake.refuses(500), fake.works());
      await run(engine.ask);
      expect(await engine.health()).toMatchObject({ status: 'degraded', provider: { lastFault: { reason: 'unavailable' } } });
      await run(engine.ask);
      expect((await engine.health()).status).toBe('ok');
    });

    test('does not wait for a server that is silent', async () => {
      server.onProbe(fake.hangs());
      expect((await make(server).health()).detail).toMatch(/does not answer in time/);
    });
  });
});
