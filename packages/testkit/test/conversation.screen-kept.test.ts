import { newId, type Alert, type PlanSections } from '@ezri/contract';
import { afterAll, expect, test } from 'vitest';
import { createWorld, WORDS, type Client } from '../src/index.ts';
import { begin, follow, say } from './world.ts';

const world = await createWorld();
afterAll(async () => world[Symbol.asyncDispose]());

const EMPTY: PlanSections = { warningSigns: [], coping: [], places: [], people: [], professionals: [], surroundings: [] };
const remember = async ({ trpc }: Client, text: string, memoryId: string = newId(), messageId?: string) =>
  trpc.conversation.memory.add.mutate({ memoryId, text, messageId });
const savePlan = async ({ trpc }: Client, expectedVersion: number, sections: Partial<PlanSections>) =>
  trpc.conversation.saveSafetyPlan.mutate({ expectedVersion, sections: { ...EMPTY, ...sections } });
const rename = async ({ trpc }: Client, conversationId: string, title: string) => trpc.conversation.rename.mutate({ conversationId, title });

/** Alerts about this person's conversations. */
async function alertsOf(person: Client): Promise<Alert[]> {
  const { alerts } = await (await world.watcher()).trpc.crisis.list.query({ status: 'open', limit: 200 });
  const { conversations } = await person.trpc.conversation.list.query();
  return alerts.filter(({ conversationId }) => conversations.some(({ id }) => id === conversationId));
}

const WAYS: readonly (readonly [string, (person: Client, conversationId: string, text: string) => Promise<unknown>])[] = [
  ['a memory', async (person, _, text) => remember(person, text)],
  [
    'a memory that is changed',
    async (person, _, text) => {
      const { id: memoryId } = await remember(person, 'My dog is called Luna.');
      await person.trpc.conversation.memory.edit.mutate({ memoryId, text });
    },
  ],
  ['a line of the safety plan', async (person, _, text) => savePlan(person, 0, { coping: ['Tea'], surroundings: [text] })],
  ['a title', async (person, conversationId, text) => rename(person, conversationId, text.slice(0, 80))],
];

test.each(WAYS)('danger written into %s is an alert, and help is on the screen', async (_what, write) => {
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  await write(person, conversationId, WORDS.imminent);
  expect(await alertsOf(person)).toMatchObject([{ conversationId, level: 4, occurrences: 1 }]);
  expect((await events.until('safety.changed')).safety).toMatchObject({ level: 4, panel: 'emergency' });
  const { notifications } = await person.trpc.notifications.list.query({});
  expect(notifications).toContainEqual(expect.objectContaining({ kind: 'safety', href: `/session/${conversationId}` }));
});

test.each(WAYS)('%s of every day calls nobody', async (_what, write) => {
  const person = await world.person();
  const { conversationId } = await begin(person);
  await write(person, conversationId, 'When it gets dark I call my sister and we walk to the sea.');
  expect(await alertsOf(person)).toEqual([]);
});

test('a plan may speak of bad hours, and lines that were read are not read again', async () => {
  const person = await world.person();
  await begin(person);
  await savePlan(person, 0, { warningSigns: ['I stop sleeping and think about dying'], surroundings: ['My sister keeps the pills'] });
  expect(await alertsOf(person)).toEqual([]);
  const dangerous = { warningSigns: [WORDS.imminent] };
  await savePlan(person, 1, dangerous);
  await savePlan(person, 1, dangerous);
  await savePlan(person, 2, { ...dangerous, coping: ['Tea'] });
  expect(await alertsOf(person)).toMatchObject([{ level: 4, occurrences: 1 }]);
});

test('the same memory again, and one that was said in a message, are one alert', async () => {
  const person = await world.person();
  const { conversationId } = await begin(person);
  const memoryId = newId();
  await remember(person, WORDS.imminent, memoryId);
  await remember(person, WORDS.imminent, memoryId);
  await person.trpc.conversation.memory.edit.mutate({ memoryId, text: WORDS.imminent });
  expect(await alertsOf(person)).toMatchObject([{ occurrences: 1 }]);
  const { messageId } = await say(person, conversationId, WORDS.imminent);
  await remember(person, WORDS.imminent, newId(), messageId);
  expect(await alertsOf(person)).toMatchObject([{ occurrences: 2 }]);
});

test('whoever has no open conversation gets one with the help lines, in the language that they wrote in', async () => {
  const person = await world.person();
  const { conversationId: ended } = await begin(person);
  await person.trpc.conversation.end.mutate({ conversationId: ended });
  await remember(person, 'voy a suicidarme esta noche');
  const [alert] = await alertsOf(person);
  expect(alert).toMatchObject({ level: 4 });
  expect(alert?.conversationId).not.toBe(ended);
  const { messages, safety } = await person.trpc.conversation.get.query({ conversationId: alert?.conversationId ?? '' });
  expect(messages.map(({ author }) => author)).toEqual(['notice', 'companion']);
  expect(messages[0]?.text).toMatch(/^Estás hablando con una IA/u);
  expect(safety).toMatchObject({ level: 4, panel: 'emergency' });
  expect(safety.resources.length).toBeGreaterThan(0);
});
