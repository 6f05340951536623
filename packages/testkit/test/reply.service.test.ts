import { createScriptedCompanion, createServiceProvider, withFallback } from '@ezri/ai';
import * as fake from '@ezri/ai/testing';
import { afterAll, expect, test } from 'vitest';
import { createWorld, WORDS } from '../src/index.ts';
import { begin, follow, say, watch } from './world.ts';

const service = await fake.createFakeProvider(fake.AI_SERVICE);
const model = withFallback(createServiceProvider({ url: service.url }), createScriptedCompanion({ pause: () => Promise.resolve() }));
const world = await createWorld({ model });
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

const found = fake.serviceAnswer('I am here with you.', { crisis_detected: true, severity: 'high', detected_signals: ['suicidal ideation'] });
const nothing = fake.serviceAnswer('I am here with you.', { crisis_detected: false, severity: 'none' });

type Form = readonly [string, (answer: object) => fake.Way];

/** In both forms of an answer. */
const FORMS: readonly [Form, Form] = [
  ['JSON', (answer) => fake.answers(answer)],
  ['events', (answer) => fake.saysRaw(`event: delta\ndata: {"text":"I am here "}\n\nevent: done\ndata: ${JSON.stringify(answer)}\n\n`)],
];

async function talk(text: string, way: fake.Way) {
  service.behave(way);
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  const sent = await say(person, conversationId, text);
  const { type, message } = await Promise.race([events.until('reply.completed'), events.until('reply.failed')]);
  const { safety } = await person.trpc.conversation.get.query({ conversationId });
  return { conversationId, sent, type, message, safety, rises: events.of('safety.changed').length };
}

test.each(FORMS)('an answer in %s: what the service found raises the level, and staff are told', async (_form, as) => {
  using alerts = await watch(await world.watcher());
  const { conversationId, sent, message, safety } = await talk(WORDS.ordinary, as(found));
  // Nothing had been shown yet: the reply begins as one at level 3 does.
  expect(message?.text).toMatch(/^Thank you for telling me this[^\n]*\n\nI am here with you\.$/u);
  expect(message?.origin).toBe('model');
  expect([sent.safety.level, safety.level]).toEqual([0, 3]);
  const { alert } = await alerts.until('raised', (event) => event.alert.conversationId === conversationId);
  expect(alert).toMatchObject({ level: 3, category: 'suicidal_ideation' });
});

test.each(FORMS)('an answer in %s: a service that found nothing lowers nothing', async (_form, as) => {
  const { sent, safety, rises } = await talk(WORDS.imminent, as(nothing));
  expect([sent.safety.level, safety.level, rises]).toEqual([4, 4, 1]);
});

test.each([
  ['JSON', FORMS[0], { type: 'reply.completed', message: { origin: 'scripted', standIn: true, status: 'complete' } }],
  ['events', FORMS[1], { type: 'reply.failed', message: { origin: 'model', standIn: false, status: 'interrupted' } }],
] as const)('an answer in %s that is not what was agreed: the person has an end and words, and is screened as ever', async (_form, form, end) => {
  const { sent, ...rest } = await talk(WORDS.imminent, form[1]({ ...found, severity: 'purple' }));
  expect(sent.safety.level).toBe(4);
  expect(rest).toMatchObject(end);
  expect(rest.message?.text).not.toBe('');
});
