import { MEMORIES_MAX, MemoryList, newId } from '@ezri/contract';
import { listMemories } from '@ezri/store';
import { afterAll, describe, expect, test } from 'vitest';
import { createWorld, refused, type Client } from '../src/index.ts';
import { begin, say } from './world.ts';

const world = await createWorld();
afterAll(async () => world[Symbol.asyncDispose]());

const add = async ({ trpc }: Client, text: string, memoryId: string = newId(), messageId?: string) =>
  trpc.conversation.memory.add.mutate({ memoryId, text, messageId });
const texts = async ({ trpc }: Client): Promise<string[]> => (await trpc.conversation.memory.list.query()).memories.map(({ text }) => text);

describe('what a person wants Ezri to remember', () => {
  test('can be seen, changed and taken back, on every device', async () => {
    const person = await world.person();
    const phone = await person.anotherDevice();
    const first = await add(person, '  My dog is called Luna. ');
    expect(first).toMatchObject({ text: 'My dog is called Luna.', source: 'typed' });
    await add(phone, 'I work at night.');
    const list = await phone.trpc.conversation.memory.list.query();
    expect(MemoryList.parse(list)).toStrictEqual(list);
    expect(await texts(person)).toEqual(['I work at night.', 'My dog is called Luna.']);
    const changed = await phone.trpc.conversation.memory.edit.mutate({ memoryId: first.id, text: 'My dog was called Luna.' });
    expect(changed).toMatchObject({ id: first.id, createdAt: first.createdAt });
    expect(await texts(person)).toEqual(['I work at night.', 'My dog was called Luna.']);
    const remove = async () => person.trpc.conversation.memory.remove.mutate({ memoryId: first.id });
    expect([await remove(), await remove()]).toEqual([{ removed: true }, { removed: false }]);
    expect(await texts(phone)).toEqual(['I work at night.']);
    expect(await world.db.read(async (tx) => listMemories(tx, person.account.id))).toMatchObject([{ text: 'I work at night.' }]);
  });

  test('is kept once, however often the call comes', async () => {
    const person = await world.person();
    const memoryId = newId();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(async () => add(person, 'I like the sea.', memoryId)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await texts(person)).toEqual(['I like the sea.']);
    expect(await refused(add(person, 'I like the hills.', memoryId))).toMatchObject({ code: 'CONFLICT', reason: 'conversation.idTaken' });
  });

  test('may be taken from what they wrote, and outlives that conversation', async () => {
    const person = await world.person();
    const { conversationId } = await begin(person);
    const { messageId } = await say(person, conversationId, 'Mornings are hard for me.');
    expect(await add(person, 'Mornings are hard for me.', newId(), messageId)).toMatchObject({ source: 'message' });
    await person.trpc.conversation.delete.mutate({ conversationId });
    expect(await texts(person)).toEqual(['Mornings are hard for me.']);
  });

  test('is never taken from what somebody else wrote, the companion among them', async () => {
    const [person, stranger] = [await world.person(), await world.person()];
    const { conversationId, messages } = await begin(person);
    const { messageId } = await say(person, conversationId, 'This is between us.');
    for (const [who, from] of [
      [stranger, messageId],
      [person, messages[1]?.id],
      [person, newId()],
    ] as const)
      expect(await refused(add(who, 'Something.', newId(), from))).toMatchObject({ reason: 'conversation.notFound' });
    expect([await texts(person), await texts(stranger)]).toEqual([[], []]);
  });

  test('is nobody else’s to see, to change or to take back', async () => {
    const [person, stranger, staff] = [await world.person(), await world.person(), await world.staff()];
    const { id: memoryId } = await add(person, 'I keep bees.');
    for (const other of [stranger, staff]) {
      expect(await texts(other)).toEqual([]);
      const { memory } = other.trpc.conversation;
      expect(await refused(memory.edit.mutate({ memoryId, text: 'Mine now.' }))).toMatchObject({
        code: 'NOT_FOUND',
        reason: 'conversation.memoryNotFound',
      });
      expect(await memory.remove.mutate({ memoryId })).toEqual({ removed: false });
      expect(await refused(add(other, 'I keep bees.', memoryId))).toMatchObject({ reason: 'conversation.idTaken' });
    }
    expect(await texts(person)).toEqual(['I keep bees.']);
  });

  test('is bounded in number, also when many are added at once', async () => {
    const person = await world.person();
    for (let count = 0; count < MEMORIES_MAX - 1; count += 1) await add(person, `Thing ${count}`);
    const results = await Promise.allSettled([1, 2, 3].map(async (which) => add(person, `Last ${which}`)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refused(add(person, 'One more'))).toMatchObject({ code: 'PRECONDITION_FAILED', reason: 'conversation.memoryFull' });
    expect(await texts(person)).toHaveLength(MEMORIES_MAX);
  });

  test.each(['', ' \n ', 'x'.repeat(501)])('is refused when it is nothing or too much', async (text) => {
    const person = await world.person();
    expect(await refused(add(person, text))).toMatchObject({ reason: 'input.invalid', details: { issues: [{ path: 'text' }] } });
  });
});
