import { newId } from '@ezri/contract';
import { startPostgres, startRedis, type TestPostgres, type TestRedis } from '@ezri/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, steppedModel } from '../src/index.ts';
import { listenIn, type Eavesdropper } from './eavesdrop.ts';
import { nodesSuite } from './nodes.suite.ts';
import { begin, follow, say, textOf } from './world.ts';

let postgres: TestPostgres;
let redis: TestRedis;
beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
}, 60_000);
afterAll(async () => {
  await Promise.all([postgres?.[Symbol.asyncDispose](), redis?.[Symbol.asyncDispose]()]);
});

const ground = async () => ({ databaseUrl: await postgres.createDatabase(), redisUrl: redis.url });

nodesSuite('Postgres and Redis', ground);

/** How base64 shows a text, wherever in what was encoded it stood. */
const inBase64 = (text: string): string[] =>
  [0, 1, 2].map((offset) =>
    Buffer.from('x'.repeat(offset) + text)
      .toString('base64')
      .slice(4, -4),
  );

test('nothing that anybody says can be read in Redis', async () => {
  const ear: Eavesdropper = await listenIn(redis.url);
  const model = steppedModel();
  await using world = await createWorld({ ...(await ground()), model, nodes: 2 });
  const owner = await world.person(0);
  const far = await world.elsewhere(owner, 1);
  const { conversationId, cursor } = await begin(owner);
  using events = await follow(far, conversationId, cursor);
  const canary = (who: string) => `canary-${who}-${newId()}`;
  const [said, replied, late] = [canary('person'), `${canary('reply')}\n`, `${canary('late')}\n`];
  await say(owner, conversationId, `I want to kill myself. ${said}`);
  const { replyId } = await events.until('reply.started');
  model.say(replied);
  await expect.poll(() => textOf(events.events, replyId)).toBe(replied);
  const other = await world.elsewhere(owner, 1);
  using joined = await follow(other, conversationId, (await other.trpc.conversation.get.query({ conversationId })).cursor);
  await expect.poll(() => textOf(joined.events, replyId)).toBe(replied);
  model.say(late);
  await expect.poll(() => textOf(events.events, replyId)).toBe(replied + late);
  // The second text so far, 200 ms after the first.
  await expect.poll(() => ear.heard().filter((line) => line.includes(`"set" "ezri:reply:${replyId}"`)).length).toBeGreaterThan(1);
  model.finish();
  await events.until('reply.completed');
  await expect.poll(() => ear.heard().join('\n')).toContain(`"del" "ezri:reply:${replyId}"`);
  const heard = ear.heard().join('\n');
  await ear[Symbol.asyncDispose]();
  // It did listen to what it says nothing is in.
  for (const carried of ['ezri:ephemeral:conversation:', 'ezri:reply.ask', 'ezri:feed.wake']) expect(heard).toContain(carried);
  const secrets = [said, replied.trim(), late.trim(), 'kill myself', owner.account.name, owner.account.email];
  for (const secret of secrets) for (const form of [secret, ...inBase64(secret)]) expect(heard).not.toContain(form);
}, 30_000);
