import { newId } from '@ezri/contract';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createWorld, instantModel, refused, type Client, type World } from '../src/index.ts';
import { rows, type Ground } from './kept.ts';
import { begin, say } from './world.ts';

export function listSuite({ kind, open }: Ground): void {
  describe(`one's own conversations, on ${kind}`, () => {
    let world: World;
    beforeAll(async () => {
      world = await createWorld({ ...(await open()), model: instantModel(['The river is ', '**wide** here.']) });
    });
    afterAll(async () => world[Symbol.asyncDispose]());

    async function said(person: Client, ...texts: string[]): Promise<string> {
      const { conversationId } = await begin(person);
      for (const text of texts) await say(person, conversationId, text);
      await expect.poll(async () => (await person.trpc.conversation.get.query({ conversationId })).reply).toBeNull();
      return conversationId;
    }

    const search = async ({ trpc }: Client, query: string) => {
      const { conversations } = await trpc.conversation.list.query({ query });
      return conversations.map(({ id, found }) => ({ id, found: found && found.text.slice(found.from, found.to) }));
    };

    test('words are found in what was said on both sides, whatever their case and accents', async () => {
      const person = await world.person();
      const manana = await said(person, 'Mañana hablo con Ángela.', 'Nothing else today.');
      const river = await said(person, 'I walked along the water.');
      expect(await search(person, 'MANANA')).toEqual([{ id: manana, found: 'Mañana' }]);
      expect(await search(person, 'ángela')).toEqual([{ id: manana, found: 'Ángela' }]);
      expect(await search(person, 'river')).toEqual([river, manana].map((id) => ({ id, found: 'river' })));
      expect(await search(person, 'nowhere to be found')).toEqual([]);
    });

    test('a title is looked through too, and Ezri’s own notice is not', async () => {
      const person = await world.person();
      const conversationId = await said(person, 'Hello.');
      await person.trpc.conversation.rename.mutate({ conversationId, title: 'Über the moon' });
      expect(await search(person, 'uber')).toEqual([{ id: conversationId, found: null }]);
      expect(await search(person, 'not a human')).toEqual([]);
    });

    test.each(['%', '_', '\\', "'", '100%', '.*', '(?:'])('%j means itself', async (query) => {
      const person = await world.person();
      await said(person, 'An ordinary day.');
      expect(await search(person, query)).toEqual([]);
      const conversationId = await said(person, `This has a ${query} in it.`);
      expect(await search(person, query)).toEqual([{ id: conversationId, found: query }]);
    });

    test('however many search at once, most of the database is left to what is said', async () => {
      const person = await world.person();
      const conversationId = await said(person, 'A needle.');
      const { db } = world.service.deps;
      let [underWay, most] = [0, 0];
      const { snapshot } = db;
      const watched = vi.spyOn(db, 'snapshot').mockImplementation(async (work) => {
        underWay += 1;
        most = Math.max(most, underWay);
        return snapshot(work).finally(() => (underWay -= 1));
      });
      const found = await Promise.all(Array.from({ length: 9 }, async () => search(person, 'needle')));
      watched.mockRestore();
      expect(found).toEqual(Array.from({ length: 9 }, () => [{ id: conversationId, found: 'needle' }]));
      expect(most).toBe(2);
    });

    test('nobody finds what somebody else said', async () => {
      const [person, stranger, staff] = [await world.person(), await world.person(), await world.staff()];
      await said(person, 'The zebra in the garden.');
      await said(stranger, 'Nothing about animals.');
      for (const other of [stranger, staff]) expect(await search(other, 'zebra')).toEqual([]);
    });

    test('a search goes on page by page, and without words all are listed', async () => {
      const person = await world.person();
      const ids = [await said(person, 'One apple.'), await said(person, 'Two apples.'), await said(person, 'Three apples.')].toReversed();
      const pages: string[] = [];
      let before: number | undefined;
      for (let page = 0; page < 3; page += 1) {
        const { conversations } = await person.trpc.conversation.list.query({ query: 'apple', limit: 1, before });
        before = conversations[0]?.lastMessageAt;
        pages.push(...conversations.map(({ id }) => id));
      }
      expect(pages).toEqual(ids);
      const { conversations } = await person.trpc.conversation.list.query();
      expect(conversations.map(({ id, found }) => [id, found])).toEqual(ids.map((id) => [id, null]));
    });

    test.each(['', '   ', 'x'.repeat(101)])('a query of %j is refused', async (query) => {
      const { trpc } = await world.person();
      expect(await refused(trpc.conversation.list.query({ query }))).toMatchObject({
        reason: 'input.invalid',
        details: { issues: [{ path: 'query' }] },
      });
    });

    test('a name is given on every device, once, and a first word does not take it away', async () => {
      const person = await world.person();
      const phone = await person.anotherDevice();
      const { conversationId } = await begin(person);
      const { cursor } = await phone.trpc.conversation.list.query();
      const rename = async (title: string) => person.trpc.conversation.rename.mutate({ conversationId, title });
      expect(await rename('  About Sunday ')).toEqual({ conversationId, title: 'About Sunday' });
      expect(await rename('About Sunday')).toEqual({ conversationId, title: 'About Sunday' });
      await rename('About Monday');
      await say(person, conversationId, 'My sister is moving away.');
      const events = await rows(world, `select body::text as body from event where topic = 'conversations:${person.account.id}' order by seq`);
      const renamed = { type: 'renamed', conversationId };
      expect(events).toEqual([{ body: JSON.stringify(renamed) }, { body: JSON.stringify(renamed) }]);
      expect(cursor).toMatch(/\.0$/);
      expect((await phone.trpc.conversation.list.query()).conversations[0]?.title).toBe('About Monday');
      for (const title of ['', ' \n', 'x'.repeat(81)]) expect(await refused(rename(title))).toMatchObject({ reason: 'input.invalid' });
      expect(await refused(person.trpc.conversation.rename.mutate({ conversationId: newId(), title: 'x' }))).toMatchObject({
        reason: 'conversation.notFound',
      });
    });
  });
}
