import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bareSocket, newPerson, startNode, type Person, type TestNode } from './node.ts';

let node: TestNode;
let person: Person;
beforeAll(async () => {
  node = await startNode();
  person = await newPerson(node);
});
afterAll(async () => node[Symbol.asyncDispose]());

async function answer(path: string, headers: Record<string, string>): Promise<number> {
  using socket = bareSocket(node, { path, headers });
  return await socket.status;
}

test.each([
  ['a foreign page', 'https://evil.example'],
  ['a page without an origin of its own', 'null'],
  ['a name that ends like ours', 'https://app.example.com.evil'],
  ['a name that begins like ours', 'https://app.example.co'],
  ['our name on another port', 'https://app.example.com:8443'],
  ['our name over http', 'http://app.example.com'],
  ['our name with a path', 'https://app.example.com/'],
])('%s is refused with 403 before anything is looked up', async (_what, origin) => {
  const read = vi.spyOn(node.db, 'read');
  expect(await answer('', { origin, cookie: person.cookie })).toBe(403);
  expect(await answer('', { origin, authorization: `Bearer ${person.token}` })).toBe(403);
  expect(await answer('?connectionParams=1', { origin })).toBe(403);
  expect(read).not.toHaveBeenCalled();
});

test('a cookie without an origin is refused: no browser does that', async () => {
  expect(await answer('', { cookie: person.cookie })).toBe(403);
});

test('the listed origin and our own are let in with a cookie', async () => {
  expect(await answer('', { origin: 'https://app.example.com', cookie: person.cookie })).toBe(101);
  expect(await answer('', { origin: node.url, cookie: person.cookie })).toBe(101);
});

test('a program without an origin is let in with a token, or with the promise of one', async () => {
  expect(await answer('', { authorization: `Bearer ${person.token}` })).toBe(101);
  expect(await answer('?connectionParams=1', {})).toBe(101);
});

test('nobody, a made-up cookie and a made-up token are refused with 401', async () => {
  expect(await answer('', {})).toBe(401);
  expect(await answer('', { origin: node.url })).toBe(401);
  expect(await answer('', { origin: node.url, cookie: 'ezri=made-up' })).toBe(401);
  expect(await answer('', { authorization: 'Bearer made.up.token' })).toBe(401);
});

test('a token in the address is refused with 400, even a good one', async () => {
  expect(await answer(`?token=${person.token}`, { origin: node.url, cookie: person.cookie })).toBe(400);
});

test('other paths are no door', async () => {
  const elsewhere = { ...node, wsUrl: node.wsUrl.replace('/trpc', '/elsewhere') };
  using socket = bareSocket(elsewhere, { headers: { origin: node.url, cookie: person.cookie } });
  expect(await socket.status).toBe(404);
});

test('an address that a proxy header claims is ignored unless the runner trusts it', async () => {
  await using small = await startNode({ beside: node, config: { socketLimits: { perAddress: 1 } } });
  const { token } = await newPerson(small);
  const from = (forwarded: string) => bareSocket(small, { headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': forwarded } });
  using first = from('203.0.113.1');
  expect(await first.status).toBe(101);
  using second = from('203.0.113.2');
  expect(await second.status).toBe(429);
});

test('the limit of an address holds for sockets that are opened at one and the same moment', async () => {
  const perAddress = 5;
  await using small = await startNode({ beside: node, config: { socketLimits: { perAddress } } });
  vi.restoreAllMocks();
  const read = node.db.read.bind(node.db);
  // All are asked about before the first answer comes.
  vi.spyOn(node.db, 'read').mockImplementation(async (work) => new Promise((resolve) => setTimeout(resolve, 300)).then(async () => read(work)));
  const sockets = Array.from({ length: 6 * perAddress }, () => bareSocket(small, { headers: { authorization: `Bearer ${person.token}` } }));
  const statuses = await Promise.all(sockets.map(async ({ status }) => status));
  expect(statuses.filter((status) => status === 101)).toHaveLength(perAddress);
  expect(new Set(statuses)).toEqual(new Set([101, 429]));
  vi.restoreAllMocks();
  for (const socket of sockets) socket[Symbol.dispose]();
});

test('behind a trusted proxy the last address counts, whatever the caller wrote before it', async () => {
  await using small = await startNode({ beside: node, config: { trustProxy: true, socketLimits: { perAddress: 1 } } });
  const { token } = await newPerson(small);
  const from = (forwarded: string) => bareSocket(small, { headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': forwarded } });
  using first = from('198.51.100.7, 203.0.113.1');
  expect(await first.status).toBe(101);
  using second = from('198.51.100.8, 203.0.113.1');
  expect(await second.status).toBe(429);
  using third = from('198.51.100.7, 203.0.113.2');
  expect(await third.status).toBe(101);
});
