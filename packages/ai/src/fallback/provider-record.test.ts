import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOpenAiProvider } from '../openai/openai-provider.ts';
import { createServiceProvider } from '../service/service-provider.ts';
import { AI_SERVICE, createFakeProvider, OPEN_AI, refuses, type FakeProvider } from '../testing/index.ts';
import { createProviderRecord } from './provider-record.ts';

const PROVIDERS = [
  ['OpenAI-compatible', OPEN_AI, (url: string) => createOpenAiProvider({ baseUrl: url, apiKey: 'a-key', model: 'm' })],
  ['AI service', AI_SERVICE, (url: string) => createServiceProvider({ url })],
] as const;
const HOUR_MS = 3_600_000;

describe.each(PROVIDERS)('%s', (_name, dialect, providerAt) => {
  let server: FakeProvider;
  let now = 0;
  let state: 'closed' | 'open' = 'closed';
  beforeEach(async () => {
    server = await createFakeProvider(dialect);
    now = HOUR_MS;
    state = 'closed';
  });
  afterEach(async () => server[Symbol.asyncDispose]());
  const recordAt = (url: string) =>
    createProviderRecord(
      providerAt(url),
      {
        get state() {
          return state;
        },
      },
      'Somebody stands in.',
      () => now,
    );

  test('it is asked whether it is there, once for all who want to know, and again after a while', async () => {
    const record = recordAt(server.url);
    const [one, other] = await Promise.all([record.health(), record.health()]);
    expect(one).toMatchObject({ status: 'ok', provider: { breaker: 'closed', lastSuccessAt: null, lastFault: null } });
    expect(one.latencyMs).toBeGreaterThanOrEqual(0);
    expect(one.detail).toMatch(/127\.0\.0\.1:\d+ answers\.$/);
    expect(other).toEqual(one);
    now += 14_999;
    await record.health();
    expect(server.probes).toHaveLength(1);
    now += 1;
    // Nobody waits for this one: the answer before still counts.
    expect((await record.health()).status).toBe('ok');
    await expect.poll(() => server.probes.length).toBe(2);
    expect(server.requests).toEqual([]);
  });

  test('one that does not accept the key, or is not there, limps: people are answered all the same', async () => {
    server.onProbe(refuses(401));
    const refused = await recordAt(server.url).health();
    expect(refused).toMatchObject({ status: 'degraded', latencyMs: null });
    expect(refused.detail).toMatch(/does not accept the key\. Somebody stands in\.$/);
    expect(refused.detail).not.toMatch(/canary|a-key/);
    const { url } = server;
    await server[Symbol.asyncDispose]();
    expect((await recordAt(url).health()).detail).toMatch(/cannot be reached/);
  });

  test('one that knows no such page is there', async () => {
    server.onProbe(refuses(404));
    expect((await recordAt(server.url).health()).status).toBe('ok');
  });

  test('one that does not answer is not waited for', async () => {
    server.onProbe(() => undefined);
    expect((await recordAt(server.url).health()).detail).toMatch(/does not answer in time/);
  });

  test('replies that fail are told until one succeeds; who gives up or is not asked tells nothing', async () => {
    const record = recordAt(server.url);
    record.onOutcome('ok');
    now += 1_000;
    record.onOutcome('rateLimited');
    now += 1_000;
    record.onOutcome('resting');
    record.onOutcome('cancelled');
    state = 'open';
    const failing = await record.health();
    expect(failing).toMatchObject({
      status: 'degraded',
      provider: { breaker: 'open', lastSuccessAt: HOUR_MS, lastFault: { reason: 'rateLimited', at: HOUR_MS + 1_000 } },
    });
    expect(failing.detail).toMatch(/asked too often/);
    state = 'closed';
    now += 1_000;
    record.onOutcome('ok');
    expect((await record.health()).status).toBe('ok');
  });
});
