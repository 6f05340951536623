import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorld, steppedModel, type SteppedModel, type World } from '../src/index.ts';
import { begin, follow, say } from './world.ts';

let model: SteppedModel;
let world: World;
beforeEach(async () => {
  model = steppedModel();
  world = await createWorld({ model, nodes: 2 });
});
afterEach(async () => world[Symbol.asyncDispose]());

const running = () => world.nodes.map(({ service }) => service.deps.replies.running);
const state = async () => {
  const { rows } = await world.db.read(async (tx) => tx.sql.execute('select state from reply'));
  return rows.map((row) => row['state']);
};

test('F06: a node that goes begins no reply; another one writes it', async () => {
  const person = await world.person(0);
  const { conversationId } = await begin(person);
  const drained = world.nodes[0].service.drain();
  await say(person, conversationId, 'Are you there?');
  await expect.poll(running).toEqual([0, 1]);
  model.say('Yes.');
  model.finish();
  await expect.poll(state).toEqual(['done']);
  await drained;
});

test('F06: a node that goes lets a reply that is nearly done come to its end', async () => {
  const person = await world.person(0);
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  await say(person, conversationId, 'Are you there?');
  await events.until('reply.started');
  let gone = false;
  const drained = world.nodes[0].service.drain().then(() => (gone = true));
  // Longer than a node waits for sockets that have nowhere to go.
  const since = performance.now();
  await expect.poll(() => performance.now() - since, { timeout: 5_000 }).toBeGreaterThan(2_500);
  expect(gone).toBe(false);
  model.say('Yes.');
  model.finish();
  await drained;
  expect(await state()).toEqual(['done']);
});
