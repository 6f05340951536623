import { DatabaseUnreachable, openRedis } from '@ezri/store';
import { startRedis } from '@ezri/store/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { HEARTBEAT_LATE_MS, LOOP_BLOCKED_MS, LOOP_WINDOW_MS } from '../src/limits.ts';
import { KEYS, startNode, type TestNode } from './node.ts';

let node: TestNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(async () => node[Symbol.asyncDispose]());

const readiness = async (at: TestNode) => {
  const response = await fetch(`${at.url}/readyz`);
  return [response.status, ((await response.json()) as { status: string }).status];
};

test('an event loop that stood still makes the node unready for a while, and alive all the time', async () => {
  await expect.poll(() => readiness(node), { timeout: 2 * LOOP_WINDOW_MS }).toEqual([200, 'ready']);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOP_BLOCKED_MS + 300);
  expect(await readiness(node)).toEqual([503, 'event loop blocked']);
  expect((await fetch(`${node.url}/healthz`)).status).toBe(200);
  await expect.poll(() => readiness(node), { timeout: 2 * LOOP_WINDOW_MS, interval: 200 }).toEqual([200, 'ready']);
});

test('a node whose heartbeat is not written any more is not ready, and is again when it is', async () => {
  await expect.poll(() => readiness(node), { timeout: 2 * LOOP_WINDOW_MS }).toEqual([200, 'ready']);
  const age = vi.spyOn(node.service.deps.node, 'beatAgeMs').mockReturnValue(HEARTBEAT_LATE_MS + 1);
  expect(await readiness(node)).toEqual([503, 'heartbeat late']);
  age.mockRestore();
  await expect.poll(() => readiness(node), { timeout: 2 * LOOP_WINDOW_MS }).toEqual([200, 'ready']);
});

test('a database with too much to do makes the node unready, and not one that has lost its database: its sockets would only go to the next', async () => {
  await expect.poll(() => readiness(node), { timeout: 2 * LOOP_WINDOW_MS }).toEqual([200, 'ready']);
  const release = Promise.withResolvers<void>();
  // The embedded database has one connection: nobody else gets in.
  const holding = node.db.transaction(async () => release.promise);
  const pings = vi.spyOn(node.db, 'ping');
  const all = await Promise.all(Array.from({ length: 600 }, async () => readiness(node)));
  release.resolve();
  await holding;
  expect(new Set(all.map(String))).toEqual(new Set(['503,database busy']));
  // Or 600 callers without any right would have filled the queue that everybody waits in.
  expect(pings.mock.calls.length).toBeLessThan(5);
  pings.mockRejectedValueOnce(new DatabaseUnreachable('gone'));
  expect(await readiness(node)).toEqual([503, 'database unreachable']);
  pings.mockRestore();
  await expect.poll(() => readiness(node), { timeout: 2 * LOOP_WINDOW_MS }).toEqual([200, 'ready']);
});

test('without Redis a node stays ready, and says that it does not hear the others', async () => {
  await using server = await startRedis({ control: true });
  await using redis = openRedis({ url: server.url, secrets: Object.values(KEYS) });
  await using joined = await startNode({ beside: node, redis });
  const answer = async () => {
    const response = await fetch(`${joined.url}/readyz`);
    return { status: response.status, body: (await response.json()) as unknown };
  };
  await expect.poll(answer, { timeout: 10_000 }).toEqual({ status: 200, body: { status: 'ready', bus: 'ok' } });
  await server.kill();
  await expect.poll(answer, { timeout: 10_000 }).toEqual({ status: 200, body: { status: 'ready', bus: 'down' } });
});
