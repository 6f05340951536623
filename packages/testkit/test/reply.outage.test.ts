import { afterAll, expect, test } from 'vitest';
import { createWorld, steppedModel } from '../src/index.ts';
import { begin, follow, say } from './world.ts';

/** Longer than any lease may be without its node having looked, and than a sweep takes to come round. Milliseconds. */
const OUTAGE = 6_500;
const SWEEP = 1_500;

const model = steppedModel();
const world = await createWorld({ model, nodes: 2 });
afterAll(async () => world[Symbol.asyncDispose]());

const leaseUntil = async (): Promise<unknown> => {
  const { rows } = await world.db.read(async (tx) => tx.sql.execute(`select lease_until::float8 as until from reply where state = 'running'`));
  return rows[0]?.['until'];
};

test('F11: a database that was away for longer than a lease costs no reply: its node renews before any other looks for orphans', async () => {
  const owner = await world.person(0);
  const { conversationId, cursor } = await begin(owner);
  using events = await follow(owner, conversationId, cursor);
  await say(owner, conversationId, 'Stay.');
  await events.until('reply.started');
  model.say('One. ');
  await events.until('reply.delta');
  const [here, other] = [world.nodes[0], world.nodes[1]];
  if (other === undefined) throw new Error('There are two nodes.');
  {
    using _mine = here.withoutDatabase();
    {
      using _theirs = other.withoutDatabase();
      await expect.poll(() => other.service.deps.node.beatAgeMs(), { timeout: 2 * OUTAGE }).toBeGreaterThan(OUTAGE);
      await world.db.transaction(async (tx) => tx.sql.execute(`update reply set lease_until = 0 where state = 'running'`));
    }
    const backAt = performance.now();
    await expect.poll(() => performance.now() - backAt, { timeout: 2 * SWEEP }).toBeGreaterThan(SWEEP);
    expect(await leaseUntil()).toBe(0);
  }
  await expect.poll(leaseUntil, { timeout: 5_000 }).toBeGreaterThan(0);
  model.say('Two.');
  model.finish();
  const { message } = await events.until('reply.completed');
  expect(message.text).toBe('One. Two.');
  expect(events.of('reply.failed')).toEqual([]);
}, 30_000);
