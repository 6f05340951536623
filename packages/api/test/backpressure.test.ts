import { newId } from '@ezri/contract';
import { append } from '@ezri/store';
import { channel } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { Backpressure } from '../src/http/backpressure.ts';
import { ANSWERS_HIGH_WATER_BYTES, EVENTS_HIGH_WATER_BYTES } from '../src/limits.ts';
import { bareSocket, newPerson, socketClient, startNode, type Person, type TestNode } from './node.ts';

const SUBSCRIPTIONS = 4;
const EVENTS = 1_000;
const TEXT = 'x'.repeat(4_000);
const BUFFERED_MAX = 2_000_000;

let node: TestNode;
let person: Person;
beforeAll(async () => {
  node = await startNode();
  person = await newPerson(node);
});
afterAll(async () => node[Symbol.asyncDispose]());

/** The server's own end of every connection, in the order of arrival. */
const ends: Socket[] = [];
const onSocket = (message: unknown) => void ends.push((message as { socket: Socket }).socket);
beforeEach(() => {
  ends.length = 0;
  channel('net.server.socket').subscribe(onSocket);
});
afterEach(() => {
  channel('net.server.socket').unsubscribe(onSocket);
});

async function open() {
  const socket = bareSocket(node, { headers: { authorization: `Bearer ${person.token}` } });
  expect(await socket.status).toBe(101);
  const end = ends.find(({ remotePort }) => remotePort === (Reflect.get(socket.ws, '_socket') as Socket).localPort);
  if (end === undefined) throw new Error('The server has no such socket.');
  return { ...socket, end };
}

async function begin(): Promise<{ conversationId: string; cursor: string }> {
  using client = socketClient(node, person.token);
  return await client.trpc.conversation.start.mutate({ avatarId: 'ezri', mode: 'text', clientId: newId() });
}

async function fill(conversationId: string): Promise<void> {
  const topic = `conversation:${conversationId}` as const;
  const body = { type: 'message.created', text: TEXT };
  const events = Array.from({ length: EVENTS / 4 }, () => ({ topic, type: 'message.created', entity: conversationId, body }));
  for (let quarter = 0; quarter < 4; quarter += 1) await node.db.transaction(async (tx) => append(tx, events));
}

/** The numbers of the events that came for one subscription. */
const numbersOf = (messages: readonly string[], id: number): number[] =>
  messages
    .map((text) => JSON.parse(text) as { id: number; result?: { id?: string; data?: { data: { text?: string } } } })
    .filter((message) => message.id === id && message.result?.data?.data.text === TEXT)
    .map(({ result }) => Number(result?.id?.split('.')[1]));

test('T4: what a client that does not read is sent waits in the log and not in memory; others get all; it gets all when it reads again', async () => {
  const { conversationId, cursor } = await begin();
  const follow = (id: number) =>
    JSON.stringify({ id, method: 'subscription', params: { path: 'conversation.onEvent', input: { conversationId, after: cursor } } });
  await fill(conversationId);
  using stuck = await open();
  using reader = await open();
  let most = 0;
  const look = setInterval(() => (most = Math.max(most, stuck.end.writableLength)), 1);
  for (let id = 1; id <= SUBSCRIPTIONS; id += 1) stuck.ws.send(follow(id));
  stuck.ws.pause();
  reader.ws.send(follow(1));
  await expect.poll(() => stuck.end.writableLength).toBeGreaterThan(EVENTS_HIGH_WATER_BYTES);
  await fill(conversationId);
  const from = Number(cursor.split('.')[1]);
  const all = Array.from({ length: 2 * EVENTS }, (_, at) => from + 1 + at);
  await expect.poll(() => reader.messages.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(all.length);
  expect(numbersOf(reader.messages, 1)).toEqual(all);
  expect(most).toBeLessThan(BUFFERED_MAX);
  expect(stuck.ws.readyState).toBe(WebSocket.OPEN);

  stuck.ws.resume();
  await expect.poll(() => stuck.messages.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(SUBSCRIPTIONS * all.length);
  clearInterval(look);
  for (let id = 1; id <= SUBSCRIPTIONS; id += 1) expect(numbersOf(stuck.messages, id)).toEqual(all);
  expect(most).toBeLessThan(BUFFERED_MAX);
});

test('T4: a client that names its subscription so that it cannot be framed is sent no more than it reads either', async () => {
  const id = 'ezri:mark:id';
  const { conversationId, cursor } = await begin();
  const input = { conversationId, after: cursor };
  const follow = JSON.stringify({ id, method: 'subscription', params: { path: 'conversation.onEvent', input } });
  for (let half = 0; half < 2; half += 1) await fill(conversationId);
  using stuck = await open();
  using reader = await open();
  stuck.ws.pause();
  for (const { ws } of [stuck, reader]) ws.send(follow);
  await expect.poll(() => stuck.end.writableLength).toBeGreaterThan(EVENTS_HIGH_WATER_BYTES);
  await expect.poll(() => reader.messages.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2 * EVENTS);
  expect(reader.messages.filter((text) => text.startsWith(`{"id":"${id}"`)).length).toBeGreaterThanOrEqual(2 * EVENTS);
  expect(stuck.end.writableLength).toBeLessThan(BUFFERED_MAX);
});

test('T4: whoever calls and does not read the answers is not listened to until they have', async () => {
  using stuck = await open();
  const answer = { open: null, owed: [], messages: 'x'.repeat(250_000) };
  vi.spyOn(node.db, 'snapshot').mockImplementation(async () => Promise.resolve(answer as never));
  stuck.ws.pause();
  const calls = 100;
  for (let id = 1; id <= calls; id += 1) {
    stuck.ws.send(JSON.stringify({ id, method: 'query', params: { path: 'conversation.get', input: { conversationId: newId() } } }));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(stuck.end.writableLength).toBeGreaterThan(ANSWERS_HIGH_WATER_BYTES);
  expect(stuck.end.writableLength).toBeLessThan(BUFFERED_MAX);
  stuck.ws.resume();
  await expect.poll(() => stuck.messages.length, { timeout: 10_000 }).toBe(calls);
  vi.restoreAllMocks();
});

test('T4: a socket that stays full is cut off, with everybody who waits for it', async () => {
  const wss = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(wss, 'listening');
  const arrived = once(wss, 'connection') as Promise<[WebSocket]>;
  const client = new WebSocket(`ws://127.0.0.1:${(wss.address() as AddressInfo).port}`);
  const [[ws]] = await Promise.all([arrived, once(client, 'open')]);
  const stuckMs = 200;
  const backpressure = new Backpressure(ws, Reflect.get(ws, '_socket') as Socket, stuckMs);
  const drained = () => backpressure.drained();
  expect(drained()).toBeUndefined();
  client.pause();
  while (drained() === undefined) {
    ws.send(TEXT.repeat(16));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const started = performance.now();
  expect(drained()).toBe(drained());
  await drained();
  expect(ws.readyState).toBe(WebSocket.CLOSED);
  expect(performance.now() - started).toBeGreaterThanOrEqual(stuckMs - 5);
  expect(drained()).toBeUndefined();
  client.terminate();
  wss.close();
});
