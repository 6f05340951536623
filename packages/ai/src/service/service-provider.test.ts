import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReplyPart } from '../language-model.ts';
import { ProviderFault } from '../provider/provider-fault.ts';
import { AI_SERVICE, answers, createFakeProvider, requestOf, saysRaw, serviceAnswer, type FakeProvider, type Way } from '../testing/index.ts';
import { createServiceProvider } from './service-provider.ts';

let service: FakeProvider;
beforeEach(async () => {
  service = await createFakeProvider(AI_SERVICE);
});
afterEach(async () => service[Symbol.asyncDispose]());

async function ask(): Promise<ReplyPart[]> {
  const parts: ReplyPart[] = [];
  for await (const part of createServiceProvider({ url: `${service.url}/` }).reply(requestOf(), new AbortController().signal)) parts.push(part);
  return parts;
}

/** The same answer in both forms that the contract knows. */
const FORMS: readonly (readonly [string, (answer: unknown) => Way])[] = [
  ['JSON', (answer) => answers(answer)],
  ['events', (answer) => saysRaw(`event: done\ndata: ${JSON.stringify(answer)}\n\n`)],
];

test('it is asked as the contract says, for the newest message and under a pseudonym', async () => {
  service.behave(answers(serviceAnswer('Hello.')));
  await ask();
  const { method, path, headers, body } = await service.request();
  expect([method, path, headers['content-type']]).toEqual(['POST', '/api/v1/conversation', 'application/json']);
  expect(headers.accept).toContain('text/event-stream');
  expect(body).toEqual({ userId: 'Quiet Heron 4821', conversationId: requestOf().conversationId, message: 'I had a long day.' });
});

describe.each(FORMS)('an answer in %s', (form, as) => {
  const whole = serviceAnswer('Hello.', { crisis_detected: true, severity: 'high', detected_signals: ['suicidal ideation'] });

  test('is a reply and what was found', async () => {
    service.behave(as(whole));
    expect(await ask()).toEqual([
      { kind: 'risk', level: 3, category: 'suicidal_ideation' },
      { kind: 'text', text: 'Hello.' },
    ]);
  });

  test('may hold more than was agreed', async () => {
    service.behave(as({ ...whole, version: 7, nested: { severity: [] } }));
    expect(await ask()).toHaveLength(2);
  });

  /** Every field left out, and of every other type, in turn. */
  const WRONG: readonly unknown[] = [undefined, null, true, 7, -1, 1.5, 'word', '', [], [7], {}];
  const RIGHT: Readonly<Record<string, (value: unknown) => boolean>> = {
    text: (value) => typeof value === 'string',
    crisis_detected: (value) => typeof value === 'boolean',
    severity: () => false,
    detected_signals: (value) => Array.isArray(value) && value.length === 0,
    safety_state: (value) => value === 'word',
    resources: (value) => Array.isArray(value),
  };
  const cases = Object.entries(RIGHT).flatMap(([field, isRight]) =>
    WRONG.filter((value) => !isRight(value)).map((value) => ({ field, value, shown: value === undefined ? 'missing' : JSON.stringify(value) })),
  );
  test.each(cases)('with $field $shown is a fault', async ({ field, value }) => {
    service.behave(as({ ...whole, [field]: value }));
    const fault: unknown = await ask().catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(ProviderFault);
    expect(fault).toMatchObject({ reason: 'malformed' });
  });

  test.each([null, [], 'text', 7])(`that is %j and no object is a fault (${form})`, async (answer) => {
    service.behave(as(answer));
    await expect(ask()).rejects.toMatchObject({ reason: 'malformed' });
  });
});

describe('what was found', () => {
  test.each([
    [true, 'none', 2],
    [true, 0, 2],
    [true, 'low', 2],
    [true, 'Moderate', 2],
    [true, 'HIGH', 3],
    [true, 3, 3],
    [true, 'critical', 4],
    [true, 4, 4],
    [false, 'critical', null],
    [false, 4, null],
  ])('crisis_detected %s with severity %j is level %j', async (crisis_detected, severity, level) => {
    service.behave(answers(serviceAnswer('Hello.', { crisis_detected, severity })));
    const risks = (await ask()).filter(({ kind }) => kind === 'risk');
    expect(risks).toEqual(level === null ? [] : [{ kind: 'risk', level, category: 'other' }]);
  });

  test.each([
    [['self_harm'], 'self_harm'],
    [['threat to others'], 'violence'],
    [['nothing known', 'panic attack'], 'panic'],
    [['I said this in confidence'], 'other'],
    [[], 'other'],
  ])('signals %j are of the category %s, and their words are kept nowhere', async (detected_signals, category) => {
    service.behave(answers(serviceAnswer('Hello.', { crisis_detected: true, severity: 'high', detected_signals })));
    expect((await ask())[0]).toEqual({ kind: 'risk', level: 3, category });
  });

  test.each([
    [{ severity: 'extreme' }, 2],
    [{ severity: null, detected_signals: 'suicide' }, 2],
    [{ severity: 'imminent', text: 7 }, 4],
    [{ severity: 3, resources: undefined }, 3],
  ])('is told before the fault of an answer with %j', async (wrong, level) => {
    service.behave(answers(serviceAnswer('Hello.', { crisis_detected: true, ...wrong })));
    const parts: ReplyPart[] = [];
    const reading = (async () => {
      for await (const part of createServiceProvider({ url: service.url }).reply(requestOf(), new AbortController().signal)) parts.push(part);
    })();
    await expect(reading).rejects.toMatchObject({ reason: 'malformed' });
    expect(parts).toEqual([{ kind: 'risk', level, category: 'other' }]);
  });

  test('is told also when nothing is said', async () => {
    service.behave(answers(serviceAnswer('', { crisis_detected: true, severity: 'high' })));
    expect(await ask()).toEqual([{ kind: 'risk', level: 3, category: 'other' }]);
  });
});

describe('events', () => {
  const done = (text: string) => `event: done\ndata: ${JSON.stringify(serviceAnswer(text))}\n\n`;
  const textOf = async () => (await ask()).map((part) => (part.kind === 'text' ? part.text : `(${part.kind})`)).join('');

  test.each([
    ['objects', 'event: delta\ndata: {"text":"Hel"}\n\nevent: delta\ndata: {"text":"lo."}\n\n'],
    ['bare texts', 'event: delta\ndata: "Hel"\n\nevent: delta\ndata: "lo."\n\n'],
    ['carriage returns, comments and names that nobody knows', ': hi\r\n\r\nevent: ping\r\ndata: {\r\n\r\nevent: delta\r\ndata: "Hello."\r\n\r\n'],
    ['no pieces at all', ''],
    ['pieces up to the middle', 'event: delta\ndata: "Hel"\n\n'],
  ])('with %s', async (_what, pieces) => {
    service.behave(saysRaw(`${pieces}${done('Hello.')}`));
    expect(await textOf()).toBe('Hello.');
  });

  test('pieces that differ from the whole were read already, and stay', async () => {
    service.behave(saysRaw(`event: delta\ndata: "Hello there. "\n\n${done('Hello there.')}`));
    expect(await textOf()).toBe('Hello there. ');
  });

  test('what comes after the end is not read', async () => {
    service.behave(saysRaw(`${done('Hello.')}event: delta\ndata: " More."\n\n${done('More.')}`));
    expect(await textOf()).toBe('Hello.');
  });

  test.each([
    ['cut', 'event: delta\ndata: "Hello."\n\n'],
    ['cut', ''],
    ['unavailable', 'event: error\ndata: {"message":"a secret"}\n\n'],
    ['malformed', 'event: delta\ndata: 7\n\n'],
    ['malformed', 'event: done\ndata: {"text":"Hello."\n\n'],
  ])('%s: %j', async (reason, raw) => {
    service.behave(saysRaw(raw));
    await expect(ask()).rejects.toMatchObject({ name: 'ProviderFault', reason });
  });
});

test.each(['text/html', 'text/plain', ''])('an answer of the type %j is none', async (type) => {
  service.behave(saysRaw(JSON.stringify(serviceAnswer('Hello.')), [], type));
  await expect(ask()).rejects.toMatchObject({ reason: 'malformed' });
});
