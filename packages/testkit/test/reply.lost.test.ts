import { newId } from '@ezri/contract';
import { afterAll, expect, test } from 'vitest';
import { createWorld, steppedModel } from '../src/index.ts';
import { begin, follow, say } from './world.ts';

const model = steppedModel();
const world = await createWorld({ model });
afterAll(async () => world[Symbol.asyncDispose]());

test('a node whose reply was taken from it leaves the text so far to whoever has it now', async () => {
  const { deps } = world.nodes[0].service;
  const person = await world.person(0);
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  await say(person, conversationId, 'Stay.');
  const { replyId } = await events.until('reply.started');
  model.say('One. And');
  await events.until('reply.delta');
  // As `takeOrphans` of another node does, to a node that was stopped for longer than its lease and comes to the end of the reply before it hears of it.
  await world.db.transaction(async (tx) => tx.sql.execute(`update reply set owner = '${newId()}' where state = 'running'`));
  model.finish();
  await expect.poll(() => deps.replies.running).toBe(0);
  expect(await deps.texts.get(replyId)).toBe('One.');
  expect(events.of('reply.completed')).toEqual([]);
});
