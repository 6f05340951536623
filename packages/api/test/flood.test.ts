import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLOSE } from '../src/http/close-codes.ts';
import { createFloodGauge } from '../src/http/flood.ts';
import { CALLS_PER_BATCH, MESSAGES_PER_SOCKET, MESSAGES_WINDOW_MS } from '../src/limits.ts';
import { RATES } from '../src/http/rate-limits.ts';
import { bareSocket, newPerson, startNode, type Person, type TestNode } from './node.ts';

const FLOOD = 20_000;
let node: TestNode;
let person: Person;
beforeAll(async () => {
  node = await startNode();
  person = await newPerson(node);
});
afterAll(async () => node[Symbol.asyncDispose]());

async function open() {
  const socket = bareSocket(node, { headers: { authorization: `Bearer ${person.token}` } });
  expect(await socket.status).toBe(101);
  return socket;
}
const ask = (id: number, path: string) => JSON.stringify({ id, method: 'query', params: { path } });

test.each([
  ['calls of procedures that do not exist', (at: number) => ask(at, 'nothing.here')],
  ['calls without an id', () => '{"id":null}'],
  ['stops of subscriptions that never were', (at: number) => JSON.stringify({ id: at, method: 'subscription.stop' })],
  ['pings', () => 'PING'],
  ['what is no JSON', () => 'x'],
  ['binary messages of no channel', () => Buffer.alloc(650)],
  ['binary messages that are too short for a channel', () => Buffer.alloc(1)],
])('a flood of %s closes the socket and is not answered', async (_what, frame) => {
  using socket = await open();
  for (let at = 1; at <= FLOOD; at += 1) socket.ws.send(frame(at));
  expect(await socket.closed).toBe(CLOSE.flood.code);
  expect(socket.messages.length).toBeLessThanOrEqual(MESSAGES_PER_SOCKET);
});

test('the calls of a batch count one by one', async () => {
  using socket = await open();
  const batch = `[${Array.from({ length: CALLS_PER_BATCH }, (_, at) => ask(at + 1, 'nothing.here')).join(',')}]`;
  for (let at = 0; at <= MESSAGES_PER_SOCKET / CALLS_PER_BATCH; at += 1) socket.ws.send(batch);
  expect(await socket.closed).toBe(CLOSE.flood.code);
});

test('the limit of calls is reached long before, and does not close the socket', async () => {
  using socket = await open();
  const calls = 2 * RATES.callsByAccount.points;
  for (let at = 1; at <= calls; at += 1) socket.ws.send(ask(at, 'account.me'));
  await expect.poll(() => socket.messages.length, { timeout: 20_000 }).toBe(calls);
  expect(socket.messages.some((text) => text.includes('limit.rate'))).toBe(true);
  expect(socket.ws.readyState).toBe(1);
});

test('a window that is over counts no more', () => {
  let now = 0;
  const isFlood = createFloodGauge(10, () => now);
  expect(isFlood(10)).toBe(false);
  now = MESSAGES_WINDOW_MS;
  expect([isFlood(9), isFlood(1), isFlood(1)]).toEqual([false, false, true]);
});
