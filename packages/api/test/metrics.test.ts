import { DatabaseUnreachable } from '@ezri/store';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bareSocket, call, newPerson, startNode, type TestNode } from './node.ts';

let node: TestNode;
beforeAll(async () => {
  node = await startNode();
});
afterAll(async () => node[Symbol.asyncDispose]());

const scrape = async (at: TestNode, headers: Record<string, string> = {}) => {
  const response = await fetch(`${at.url}/metrics`, { headers });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};
/** The value of one line, by its name with its labels. */
const valueOf = (text: string, name: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')
      .at(-1),
  );

test('calls are counted by procedure and outcome, and only procedures that there are', async () => {
  const { token } = await newPerson(node);
  const headers = { authorization: `Bearer ${token}` };
  expect((await call(node, 'notifications.markAllRead', undefined, headers)).status).toBe(200);
  expect((await call(node, 'notifications.markAllRead', undefined)).error?.data.reason).toBe('account.required');
  expect((await call(node, 'made.up-4711', undefined, headers)).status).toBe(404);
  vi.spyOn(node.db, 'transaction').mockRejectedValueOnce(new Error('no'));
  expect((await call(node, 'notifications.markAllRead', undefined, headers)).status).toBe(500);
  const { text, type } = await scrape(node);
  expect(type).toContain('text/plain');
  const count = (outcome: string) => valueOf(text, `ezri_call_duration_seconds_count{path="notifications.markAllRead",outcome="${outcome}"}`);
  expect(['ok', 'refused', 'fault'].map(count)).toEqual([1, 1, 1]);
  expect(text).not.toContain('4711');
});

test('sockets, subscriptions, followers and the feed are as they are, and what is answered is not under way', async () => {
  const { token, email, id } = await newPerson(node);
  using socket = bareSocket(node, { headers: { authorization: `Bearer ${token}` } });
  await socket.status;
  const started = once(socket.ws, 'message');
  socket.ws.send(JSON.stringify({ id: 1, method: 'subscription', params: { path: 'notifications.onNew', input: {} } }));
  await started;
  const { text } = await scrape(node);
  expect(valueOf(text, 'ezri_sockets')).toBe(1);
  expect(valueOf(text, 'ezri_subscriptions')).toBe(1);
  expect(valueOf(text, 'ezri_feed_followers')).toBe(1);
  expect(valueOf(text, 'ezri_feed_gaps_total')).toBe(0);
  expect(valueOf(text, 'ezri_feed_reads_total')).toBe(node.service.deps.feed.metrics().reads);
  expect(valueOf(text, 'ezri_database_waiting')).toBe(0);
  expect(valueOf(text, 'ezri_calls_under_way')).toBe(0);
  expect(valueOf(text, 'ezri_draining')).toBe(0);
  for (const personal of [email, id, token, 'Alex']) expect(text).not.toContain(personal);
});

test('the metrics are there while the database is not', async () => {
  const ways = ['read', 'snapshot', 'transaction', 'ping'] as const;
  const spies = ways.map((way) => vi.spyOn(node.db, way).mockRejectedValue(new DatabaseUnreachable('away')));
  try {
    expect((await scrape(node)).status).toBe(200);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
});

test.each([
  ['through a proxy', { 'x-forwarded-for': '203.0.113.1' }],
  ['through a proxy that says so in the standard way', { forwarded: 'for=203.0.113.1' }],
  ['through a proxy that names itself alone', { via: '1.1 somewhere' }],
  ['from a page of another site', { 'sec-fetch-site': 'cross-site' }],
  ['from a page that made its own name point here', { 'sec-fetch-site': 'same-origin' }],
  ['from a page with an origin', { origin: 'https://evil.example' }],
])('nobody reads the metrics %s', async (_what, headers) => {
  const { status, text } = await scrape(node, headers);
  expect([status, text]).toEqual([404, expect.not.stringContaining('ezri_') as string]);
});

test('with a token set, whoever shows it may read them from anywhere, and nobody else', async () => {
  await using guarded = await startNode({ beside: node, config: { metricsToken: 'a-token-of-some-length' } });
  expect((await scrape(guarded)).status).toBe(404);
  expect((await scrape(guarded, { authorization: 'Bearer a-token-of-some-lengths' })).status).toBe(404);
  const headers = { authorization: 'Bearer a-token-of-some-length', 'x-forwarded-for': '203.0.113.1' };
  expect((await scrape(guarded, headers)).status).toBe(200);
});
