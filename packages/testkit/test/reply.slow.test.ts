import type { ConversationEvent } from '@ezri/contract';
import { afterAll, expect, test } from 'vitest';
import { createWorld, steppedModel } from '../src/index.ts';
import { begin, follow, say, textOf } from './world.ts';

const model = steppedModel();
const world = await createWorld({ model });
afterAll(async () => world[Symbol.asyncDispose]());

const SENTENCES = Array.from({ length: 40 }, (_, n) => `This is sentence ${n}.\n`);

test('a screen that is slow gets fewer, longer pieces of a reply, and the same text', async () => {
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using quick = await follow(person, conversationId, cursor);
  const room = Promise.withResolvers<void>();
  let hasRoom = false;
  const left = new AbortController();
  const slow: ConversationEvent[] = [];
  const topic = `conversation:${conversationId}` as const;
  const ready = () => (hasRoom ? undefined : room.promise);
  const reading = (async () => {
    for await (const [, event] of world.service.deps.feed.follow<ConversationEvent>(topic, { after: null, signal: left.signal, ready })) {
      slow.push(event);
      if (event.type === 'reply.completed') left.abort();
    }
  })();
  await say(person, conversationId, 'Tell me.');
  const { replyId } = await quick.until('reply.started');
  for (const [n, sentence] of SENTENCES.entries()) {
    model.say(sentence);
    await expect.poll(() => quick.of('reply.delta').length, { interval: 2 }).toBeGreaterThan(n);
  }
  const shown = textOf(quick.events, replyId);
  hasRoom = true;
  room.resolve();
  await expect.poll(() => textOf(slow, replyId)).toBe(shown);
  const pieces = (events: readonly ConversationEvent[]) => events.filter(({ type }) => type === 'reply.delta').length;
  expect(pieces(quick.events)).toBe(SENTENCES.length);
  expect(pieces(slow)).toBe(1);
  model.finish();
  const { message } = await quick.until('reply.completed');
  await reading;
  for (const events of [quick.events, slow]) expect(textOf(events, replyId)).toBe(message.text);
});
