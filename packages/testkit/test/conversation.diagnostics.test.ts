import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, afterEach, expect, test } from 'vitest';
import { WORDS, createWorld, instantModel } from '../src/index.ts';
import { begin, follow, say } from './world.ts';

const CHANNELS = ['ezri.conversation.screening', 'ezri.conversation.screened', 'ezri.store.committed', 'ezri.reply.piece'];

const world = await createWorld({ model: instantModel(['A canary ', 'sings.']) });
afterAll(async () => world[Symbol.asyncDispose]());

const heard: [string, unknown][] = [];
const listen = (message: unknown, name: string | symbol) => void heard.push([String(name), message]);
afterEach(() => {
  for (const name of CHANNELS) unsubscribe(name, listen);
});

test('whoever listens in the process hears where a message and its reply are, and nothing of what was said', async () => {
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  for (const name of CHANNELS) subscribe(name, listen);
  await say(person, conversationId, WORDS.imminent);
  const { message } = await events.until('reply.completed');
  const names = heard.map(([name]) => name);
  const [screening, screened] = [names.indexOf('ezri.conversation.screening'), names.indexOf('ezri.conversation.screened')];
  expect([screening >= 0, screened > screening]).toEqual([true, true]);
  // Not committed before it was screened, and then with its alert.
  const committed = heard.findIndex(([name, told]) => name === 'ezri.store.committed' && JSON.stringify(told).includes('crisis'));
  expect(committed).toBeGreaterThan(screened);
  const shown = heard.flatMap(([name, told]) => (name === 'ezri.reply.piece' ? [told] : []));
  expect(shown.at(-1)).toEqual({ chars: message.text.length });
  expect(shown.length).toBeGreaterThan(1);
  const told = JSON.stringify(heard);
  for (const secret of [WORDS.imminent, 'canary', person.account.name]) expect(told).not.toContain(secret);
});
