import type { ConversationEvent } from '@ezri/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  changeableModel,
  createWorld,
  instantModel,
  steppedModel,
  type Client,
  type Collected,
  type World,
  type WorldOptions,
} from '../src/index.ts';
import { begin, follow, say, textOf } from './world.ts';

/** Long enough to be cut into several events, of characters of one, two and three bytes and of two units. */
const LONG = `${'aa éé 安 🌊 '.repeat(20)}\n`.repeat(60);

const length = (events: Collected<ConversationEvent>, replyId: string) => textOf(events.events, replyId).length;
const grown = async (events: Collected<ConversationEvent>, replyId: string, text: string) =>
  expect.poll(() => length(events, replyId), { timeout: 15_000, interval: 5 }).toBe(text.length);

/** What people see of a reply that another node writes, whatever the nodes stand on. Nodes 0 and 1 stay; others may be killed. */
export function nodesSuite(kind: string, ground: () => Promise<WorldOptions>): void {
  describe(`a reply and several nodes: ${kind}`, { timeout: 30_000 }, () => {
    const model = changeableModel(instantModel());
    let world: World;
    beforeAll(async () => {
      world = await createWorld({ ...(await ground()), model, nodes: 5 });
    }, 60_000);
    afterEach(() => model.use(instantModel()));
    afterAll(async () => world?.[Symbol.asyncDispose]());

    /** A reply under way at the node, and the same person at another one, who follows it from the beginning. */
    const underWay = async (at: number, other: number) => {
      const stepped = steppedModel();
      model.use(stepped);
      const owner = await world.person(at);
      const far = await world.elsewhere(owner, other);
      const { conversationId, cursor } = await begin(owner);
      const events = await follow(far, conversationId, cursor);
      await say(owner, conversationId, 'Tell me something.');
      const { replyId } = await events.until('reply.started');
      return { stepped, owner, far, events, conversationId, replyId };
    };
    const joined = async (client: Client, conversationId: string) => {
      const snapshot = await client.trpc.conversation.get.query({ conversationId });
      return { snapshot, events: await follow(client, conversationId, snapshot.cursor) };
    };

    test('whoever follows at another node gets every piece, once and without a hole', async () => {
      const { stepped, events, replyId } = await underWay(0, 1);
      using _ = events;
      const pieces = Array.from({ length: 60 }, (_unused, n) => `piece ${n}\n`);
      for (const piece of pieces) {
        stepped.say(piece);
        await grown(events, replyId, textOf(events.events, replyId) + piece);
      }
      stepped.finish();
      const { message } = await events.until('reply.completed');
      expect(message.text).toBe(pieces.join(''));
      const deltas = events.of('reply.delta');
      expect(deltas.map(({ text }) => text).join('')).toBe(message.text);
      expect(deltas.map(({ from }) => from)).toEqual(deltas.map((_unused, at) => pieces.slice(0, at).join('').length));
      const states = events.of('state').map(({ state }) => state);
      expect(states).toEqual(['thinking', 'speaking', 'idle']);
    });

    test('whoever joins in the middle at another node gets the text so far, however long, then the rest', async () => {
      const { stepped, owner, events, conversationId, replyId } = await underWay(0, 1);
      using _ = events;
      stepped.say(LONG);
      await grown(events, replyId, LONG);
      const late = await joined(await world.elsewhere(owner, 2), conversationId);
      using lateEvents = late.events;
      expect(late.snapshot.reply).toMatchObject({ replyId, text: LONG });
      await grown(lateEvents, replyId, LONG);
      // Several who join at once are answered, the last one too.
      const more = await Promise.all([1, 2, 1, 2].map(async (node) => joined(await world.elsewhere(owner, node), conversationId)));
      for (const one of more) await grown(one.events, replyId, LONG);
      stepped.say('The rest.');
      stepped.finish();
      for (const one of [late, ...more]) {
        const { message } = await one.events.until('reply.completed');
        expect(message.text).toBe(`${LONG}The rest.`);
        expect(textOf(one.events.events, replyId)).toBe(message.text);
        one.events[Symbol.dispose]();
      }
    });

    test('stop at another node ends it with all of its text', async () => {
      const { stepped, far, events, conversationId, replyId } = await underWay(0, 1);
      using _ = events;
      for (const piece of ['One ', 'sentence. ', 'And half']) stepped.say(piece);
      await grown(events, replyId, 'One sentence.');
      expect(await far.trpc.conversation.stop.mutate({ conversationId })).toEqual({ stopped: true });
      expect((await events.until('reply.stopped')).message).toMatchObject({ id: replyId, text: 'One sentence.', status: 'stopped' });
      expect(await far.trpc.conversation.stop.mutate({ conversationId })).toEqual({ stopped: false });
    });

    test('a node that is taken down in mid-reply leaves what it had said, at once', async () => {
      const { stepped, events, replyId } = await underWay(3, 1);
      using _ = events;
      stepped.say('I hear you. I was about to ');
      await grown(events, replyId, 'I hear you.');
      await world.nodes[3]?.service[Symbol.asyncDispose]();
      const failed = await events.until('reply.failed');
      expect(failed).toMatchObject({ reason: 'interrupted', message: { text: 'I hear you.', status: 'interrupted' } });
    });

    test('F04: a node that dies in mid-reply: its reply ends within 12 s with what was kept of it, and asking again gives one answer', async () => {
      const { stepped, far, events, conversationId, replyId } = await underWay(4, 1);
      using _ = events;
      stepped.say('Nobody heard ');
      stepped.say('the end. This');
      await grown(events, replyId, 'Nobody heard the end.');
      await expect.poll(async () => world.nodes[1]?.service.deps.texts.get(replyId)).toBe('Nobody heard the end.');
      const diedAt = performance.now();
      await world.nodes[4]?.kill();
      const late = await joined(far, conversationId);
      expect(late.snapshot.reply).toMatchObject({ replyId, text: 'Nobody heard the end.' });
      const failed = await events.until('reply.failed');
      expect(performance.now() - diedAt).toBeLessThan(12_000);
      expect(failed).toMatchObject({ reason: 'interrupted', message: { id: replyId, text: 'Nobody heard the end.', status: 'interrupted' } });
      expect((await late.events.until('reply.failed')).message).toEqual(failed.message);
      await events.until('state', ({ state }) => state === 'idle');
      model.use(instantModel(['Here I am.']));
      await far.trpc.conversation.retry.mutate({ conversationId, messageId: failed.inReplyTo });
      expect((await events.until('reply.completed')).message).toMatchObject({ text: 'Here I am.', inReplyTo: failed.inReplyTo });
      late.events[Symbol.dispose]();
      const { messages } = await far.trpc.conversation.get.query({ conversationId });
      const answers = messages.filter(({ inReplyTo }) => inReplyTo === failed.inReplyTo);
      expect(answers.map(({ status }) => status)).toEqual(['interrupted', 'complete']);
    });
  });
}
