import { createFeed } from '@ezri/client';
import { newId, type ConversationEvent } from '@ezri/contract';
import { append, type Topic } from '@ezri/store';
import { afterAll, expect, test } from 'vitest';
import { WORDS, createWorld, lastingClient } from '../src/index.ts';
import { raise } from './alerts.ts';
import { begin, follow, numbersOf, range, say, watch } from './world.ts';

const world = await createWorld({ nodes: 2 });
afterAll(async () => world[Symbol.asyncDispose]());

/** Bodies that no build has written, or a later one. `reply.delta` is known, and never in the log. */
const POISON: readonly unknown[] = [
  null,
  'raised',
  42,
  ['raised'],
  {},
  { type: 7 },
  { type: 'of tomorrow', alert: {} },
  { type: 'heartbeat', head: 999 },
  { type: 'reset' },
  { type: 'reply.delta' },
];

const poison = async (topic: Topic): Promise<void> => {
  await world.db.transaction(async (tx) =>
    append(
      tx,
      POISON.map((body) => ({ topic, type: 'poison', entity: newId(), body })),
    ),
  );
};
const skipped = (node: number): number => world.nodes[node]?.service.deps.feed.metrics().skipped ?? 0;

test('F29: a stock client goes on over events that its node cannot read, live and after a drop, with every number in its place', async () => {
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  const topic: Topic = `conversation:${conversationId}`;
  using events = await follow(person, conversationId, cursor);
  const first = Number(cursor.split('.')[1]) + 1;
  const before = skipped(0);
  await say(person, conversationId, 'Before.');
  await events.until('reply.completed');
  await poison(topic);
  // Read once on the node, however many follow.
  using second = await follow(await person.anotherDevice(), conversationId);
  await say(person, conversationId, 'Between.');
  const between = await events.until('reply.completed', ({ message }) => message.ordinal > 4);
  await second.until('reply.completed', ({ replyId }) => replyId === between.replyId);
  expect(skipped(0) - before).toBe(POISON.length);
  person.dropSockets();
  await poison(topic);
  await say(person, conversationId, 'After.');
  await events.until('reply.completed', ({ message }) => message.ordinal > 6);
  const durable = events.received.filter(({ data }) => !['heartbeat', 'state', 'reply.started', 'reply.delta'].includes(data.type));
  const last = Number(events.lastId?.split('.')[1]);
  expect(durable.map(({ id }) => Number(id.split('.')[1]))).toEqual(range(first, last));
  expect(events.of('skipped')).toHaveLength(2 * POISON.length);
  expect(events.of('reset')).toEqual([]);
});

test('F29: alerts go on for staff at every node, and nobody is shown anything for what could not be read', async () => {
  const [staff, other] = [await world.staff(), await world.staff()];
  const elsewhere = await world.elsewhere(other, 1);
  const { cursor } = await staff.trpc.crisis.list.query();
  using near = await watch(staff, cursor);
  using far = await watch(elsewhere, cursor);
  await poison('crisis');
  const { alert } = await raise(world);
  for (const events of [near, far]) {
    await events.until('raised', (event) => event.alert.id === alert.id);
    const numbers = numbersOf(events);
    expect(numbers).toEqual(range(Number(cursor.split('.')[1]) + 1, numbers.at(-1) ?? 0));
    expect(events.of('skipped')).toHaveLength(POISON.length);
  }
});

test('F29: our own client takes their numbers, shows nothing, and asks for no second snapshot', async () => {
  const person = await world.person();
  const { conversationId } = await begin(person);
  const { email } = person.account;
  using client = await lastingClient(world, { email, password: world.password });
  let snapshots = 0;
  const applied: string[] = [];
  const errors: unknown[] = [];
  using feed = createFeed<{ readonly cursor: string; readonly texts: readonly string[] }, ConversationEvent>({
    async snapshot() {
      snapshots += 1;
      const { cursor } = await client.trpc.conversation.get.query({ conversationId });
      return { cursor, texts: [] };
    },
    subscribe: ({ after }, handlers) => client.trpc.conversation.onEvent.subscribe({ conversationId, after }, handlers),
    isEphemeral: ({ type }) => ['reply.started', 'reply.delta', 'state'].includes(type),
    apply(state, event) {
      applied.push(event.type);
      return event.type === 'message.created' ? { ...state, texts: [...state.texts, event.message.text] } : state;
    },
    onError: (error) => errors.push(error),
  });
  const texts = () => {
    const now = feed.get();
    return now.status === 'ready' ? now.state.texts : [];
  };
  await expect.poll(() => feed.get().status).toBe('ready');
  await say(person, conversationId, 'Before.');
  await poison(`conversation:${conversationId}`);
  await say(person, conversationId, WORDS.troubled);
  await poison(`conversation:${conversationId}`);
  await say(person, conversationId, 'After.');
  await expect.poll(texts).toContain('After.');
  expect(texts().filter((text) => ['Before.', WORDS.troubled, 'After.'].includes(text))).toEqual(['Before.', WORDS.troubled, 'After.']);
  expect(applied).not.toContain('skipped');
  expect([snapshots, errors]).toEqual([1, []]);
});

test('F29: garbage where replies pass between nodes is counted, and the reply that follows is whole', async () => {
  const owner = await world.person(0);
  const far = await world.elsewhere(owner, 1);
  const { conversationId, cursor } = await begin(owner);
  using events = await follow(far, conversationId, cursor);
  const channel = `ephemeral:conversation:${conversationId}`;
  const unreadable = () => world.nodes[1]?.service.deps.feed.metrics().unreadable ?? 0;
  const before = unreadable();
  for (const garbage of ['', '{}', 'f'.repeat(200), '\u0000'.repeat(100_000)]) world.bus.publish(channel, garbage);
  for (const garbage of ['', '{', '{"conversationId":7}']) world.bus.publish('reply.ask', garbage);
  await say(owner, conversationId, 'Are you there?');
  await events.until('reply.completed');
  expect(unreadable() - before).toBe(4);
  expect(
    events
      .of('reply.delta')
      .map(({ text }) => text)
      .join(''),
  ).toBe('I hear you. Tell me more.');
});
