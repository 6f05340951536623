import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, WORDS, type Client, type World } from '../src/index.ts';
import { rows, type Ground } from './kept.ts';
import { begin, follow, say } from './world.ts';

export function reminderSuite({ kind, open }: Ground): void {
  describe(`the reminder that Ezri is an AI, on ${kind}`, () => {
    let world: World;
    beforeAll(async () => {
      world = await createWorld(await open());
    });
    afterAll(async () => world[Symbol.asyncDispose]());

    /** Moves all that a person has done so far into the past. */
    const passed = async ({ account }: Client, minutes: number): Promise<void> => {
      const back = `- ${minutes * 60_000}`;
      const own = `(select id from conversation where account_id = '${account.id}')`;
      await rows(world, `update message set created_at = created_at ${back} where conversation_id in ${own}`);
      await rows(
        world,
        `update conversation set noticed_at = noticed_at ${back}, started_at = started_at ${back}, last_message_at = last_message_at ${back} where id in ${own}`,
      );
    };
    const notices = async ({ trpc }: Client, conversationId: string): Promise<string[]> => {
      const { messages } = await trpc.conversation.get.query({ conversationId });
      return messages.flatMap(({ author, text }) => (author === 'notice' ? [text] : []));
    };
    /** One message every 25 minutes. */
    const goOn = async (person: Client, conversationId: string, times: number): Promise<void> => {
      for (let time = 0; time < times; time += 1) {
        await passed(person, 25);
        await say(person, conversationId, 'And then there was more.');
      }
    };

    test('comes within three hours of use, once, on every device, and again after as long', async () => {
      const person = await world.person();
      const phone = await person.anotherDevice();
      const { conversationId, cursor } = await begin(person);
      using events = await follow(phone, conversationId, cursor);
      await say(person, conversationId, 'Hello.');
      await goOn(person, conversationId, 5);
      expect(await notices(person, conversationId)).toHaveLength(1);
      person.dropSockets();
      await goOn(person, conversationId, 1);
      const [, reminder] = await notices(person, conversationId);
      expect(reminder).toMatch(/an AI, not a human/);
      await events.until('message.created', ({ message }) => message.text === reminder);
      await goOn(phone, conversationId, 5);
      expect(await notices(person, conversationId)).toHaveLength(2);
      await goOn(person, conversationId, 1);
      expect(await notices(person, conversationId)).toHaveLength(3);
    });

    test('does not come after a pause, however old the conversation is', async () => {
      const person = await world.person();
      const { conversationId } = await begin(person);
      await say(person, conversationId, 'Hello.');
      await passed(person, 600);
      await say(person, conversationId, 'I am back.');
      await passed(person, 31);
      await say(person, conversationId, 'And again.');
      expect(await notices(person, conversationId)).toHaveLength(1);
    });

    test('counts what is written in other conversations, and their notices', async () => {
      const person = await world.person();
      const first = await begin(person);
      const second = await begin(person);
      for (let time = 0; time < 6; time += 1) {
        await say(person, (time % 2 === 0 ? first : second).conversationId, 'From one to the other.');
        await passed(person, 26);
      }
      await say(person, first.conversationId, 'Here again.');
      await say(person, second.conversationId, 'And here.');
      expect(await notices(person, first.conversationId)).toHaveLength(2);
      expect(await notices(person, second.conversationId)).toHaveLength(1);
    });

    test('in danger it says what it must, and sends nobody away', async () => {
      const person = await world.person();
      const { conversationId } = await begin(person);
      await say(person, conversationId, 'Hello.');
      await goOn(person, conversationId, 5);
      await passed(person, 25);
      await say(person, conversationId, WORDS.imminent);
      const [, reminder] = await notices(person, conversationId);
      expect(reminder).toMatch(/an AI, not a human\..*help lines/u);
      expect(reminder).not.toMatch(/pause/iu);
    });

    test('speaks the language of the person, and the same call again brings no second one', async () => {
      const person = await world.person();
      const { conversationId } = await begin(person);
      await say(person, conversationId, 'Hola, ¿cómo estás?');
      await goOn(person, conversationId, 5);
      await passed(person, 25);
      const messageId = crypto.randomUUID();
      await Promise.all([1, 2, 3].map(async () => say(person, conversationId, 'No puedo dormir y estoy muy cansada.', messageId)));
      const all = await notices(person, conversationId);
      expect(all).toHaveLength(2);
      expect(all[1]).toMatch(/hablas con una IA/);
    });
  });
}
