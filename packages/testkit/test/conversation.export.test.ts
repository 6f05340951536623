import { afterAll, expect, test } from 'vitest';
import { createWorld, instantModel, refused, type Client } from '../src/index.ts';
import { rows } from './kept.ts';
import { begin, say } from './world.ts';

const world = await createWorld({ model: instantModel(['That sounds ', '**hard**.']) });
afterAll(async () => world[Symbol.asyncDispose]());

/** The whole file, as a client puts it together. */
async function exported({ trpc }: Client, conversationId: string, format: 'json' | 'markdown') {
  const parts = [await trpc.conversation.export.query({ conversationId, format })];
  for (let next = parts[0]?.next ?? null; next !== null; next = parts.at(-1)?.next ?? null)
    parts.push(await trpc.conversation.export.query({ conversationId, format, after: next }));
  return { name: parts[0]?.name, parts: parts.length, text: parts.map(({ text }) => text).join('') };
}

async function talk() {
  const person = await world.person();
  const { conversationId } = await begin(person);
  await say(person, conversationId, 'My day was long.');
  await expect.poll(async () => (await person.trpc.conversation.get.query({ conversationId })).messages).toHaveLength(4);
  return { person, conversationId };
}

test('one conversation is a JSON file with everything that was said, and nothing of the inside', async () => {
  const { person, conversationId } = await talk();
  const { text, name } = await exported(person, conversationId, 'json');
  expect(name).toMatch(/^ezri-\d{4}-\d\d-\d\d-my-day-was-long\.json$/);
  const file = JSON.parse(text);
  expect(Object.keys(file).sort()).toEqual(['avatar', 'endedAt', 'messages', 'startedAt', 'title']);
  expect(file).toMatchObject({ title: 'My day was long', avatar: 'Ezri', endedAt: null });
  expect(file.messages.map(({ author, text: said }: { author: string; text: string }) => [author, said])).toMatchObject([
    ['notice', expect.stringContaining('AI, not a human')],
    ['companion', expect.stringContaining('Ezri')],
    ['person', 'My day was long.'],
    ['companion', 'That sounds **hard**.'],
  ]);
  for (const message of file.messages) expect(Object.keys(message).sort()).toEqual(['at', 'author', 'status', 'text']);
});

test('and a text that people can read', async () => {
  const { person, conversationId } = await talk();
  const { text, name } = await exported(person, conversationId, 'markdown');
  expect(name).toMatch(/\.md$/);
  expect(text).toMatch(/^# My day was long\n/);
  expect(text).toContain('> My day was long.\n');
  const part = await person.trpc.conversation.export.query({ conversationId, format: 'markdown', language: 'es' });
  expect(part.text).toContain('**Tú** · ');
});

test('a long one comes in parts that make one file', async () => {
  const { person, conversationId } = await talk();
  await rows(
    world,
    `insert into message (id, conversation_id, ordinal, author, text, screening, created_at)
     select gen_random_uuid(), '${conversationId}', 4 + n, 'person', 'Line ' || n, 'done', 1000 + n from generate_series(1, 450) n`,
  );
  const { text, parts } = await exported(person, conversationId, 'json');
  expect(parts).toBe(3);
  const { messages } = JSON.parse(text);
  expect(messages).toHaveLength(454);
  expect(messages.at(-1)).toMatchObject({ text: 'Line 450' });
});

test('nobody else gets it', async () => {
  const { conversationId } = await talk();
  for (const other of [await world.person(), await world.staff()])
    expect(await refused(exported(other, conversationId, 'json'))).toMatchObject({ code: 'NOT_FOUND', reason: 'conversation.notFound' });
});
