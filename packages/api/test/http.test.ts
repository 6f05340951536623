import { ServerBusy } from '@ezri/store';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createLogger } from '../src/http/log.ts';
import { bareSocket, call, newPerson, PASSWORD, startNode, type Person, type TestNode } from './node.ts';

let node: TestNode;
let person: Person;
const lines: string[] = [];
beforeAll(async () => {
  node = await startNode({ log: createLogger('trace', { write: (line) => void lines.push(line) }) });
  person = await newPerson(node);
});
afterAll(async () => node[Symbol.asyncDispose]());

const post = (path: string, headers: Record<string, string>, body?: BodyInit) =>
  fetch(`${node.url}/trpc/${path}`, { method: 'POST', headers, ...(body === undefined ? {} : { body }) });

test('the session cookie is out of reach for scripts and other sites, over http by a plain name', async () => {
  const { cookies } = await call(node, 'account.signIn', { email: person.email, password: PASSWORD });
  expect(cookies).toHaveLength(2);
  expect(cookies[0]).toMatch(/^ezri=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('over https the cookie is bound to this very host', async () => {
  await using secure = await startNode({ beside: node, config: { secureCookies: true } });
  const { cookies } = await call(secure, 'account.signIn', { email: person.email, password: PASSWORD });
  expect(cookies[1]).toMatch(/^__Host-ezri-device=[^;]+; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(cookies[0]).toMatch(/^__Host-ezri=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

test('signing in again gives a new cookie and ends the old one, with its sockets', async () => {
  const { cookie } = await newPerson(node);
  const origin = { origin: node.url };
  using socket = bareSocket(node, { headers: { cookie, ...origin } });
  expect(await socket.status).toBe(101);
  const { cookies } = await call(node, 'account.signIn', { email: person.email, password: PASSWORD }, { cookie, ...origin });
  expect(cookies[0]?.startsWith(cookie)).toBe(false);
  expect(await socket.closed).toBe(4401);
  expect((await call(node, 'notifications.markAllRead', undefined, { cookie, ...origin })).error?.data.reason).toBe('account.required');
});

test('signing up ends the session that the cookie had before', async () => {
  const { cookie } = await newPerson(node);
  const headers = { cookie, origin: node.url };
  expect((await call(node, 'account.signUp', { email: 'after@example.org', password: PASSWORD, name: 'After' }, headers)).status).toBe(200);
  expect((await call(node, 'notifications.markAllRead', undefined, headers)).error?.data.reason).toBe('account.required');
});

test('each visit lets the browser keep its cookie for longer, and makes no new one', async () => {
  const { cookie } = await newPerson(node);
  const visit = await fetch(`${node.url}/trpc/account.me`, { headers: { cookie } });
  expect(visit.headers.getSetCookie()[0]).toContain(`${cookie}; Max-Age=1209600`);
  const stranger = await fetch(`${node.url}/trpc/account.me`, { headers: { cookie: 'ezri=made-up' } });
  expect(stranger.headers.getSetCookie()).toEqual([]);
});

test('a database that is busy is no fault: the caller is told to come again', async () => {
  vi.spyOn(node.db, 'read').mockRejectedValueOnce(new ServerBusy('busy'));
  const early = await call(node, 'notifications.markAllRead', undefined, { authorization: `Bearer ${person.token}` });
  expect([early.status, early.error?.data.reason]).toEqual([503, 'server.unavailable']);
  vi.spyOn(node.db, 'transaction').mockRejectedValueOnce(new ServerBusy('busy'));
  const late = await call(node, 'notifications.markAllRead', undefined, { authorization: `Bearer ${person.token}` });
  expect([late.status, late.error?.data.reason]).toEqual([503, 'server.unavailable']);
});

test('signing out clears the cookie and what the pages stored', async () => {
  const { cookie } = await newPerson(node);
  const { cookies, headers } = await call(node, 'account.signOut', undefined, { cookie, origin: node.url });
  expect(cookies[0]).toMatch(/^ezri=; .*Expires=Thu, 01 Jan 1970/);
  expect(headers.get('clear-site-data')).toBe('"storage"');
});

test('a call over a socket cannot sign a browser in, and says so', async () => {
  using socket = bareSocket(node, { headers: { authorization: `Bearer ${person.token}` } });
  await socket.status;
  socket.ws.send(
    JSON.stringify({ id: 1, method: 'mutation', params: { path: 'account.signIn', input: { email: person.email, password: PASSWORD } } }),
  );
  await expect.poll(() => socket.messages[0] ?? '').toContain('input.invalid');
});

test.each([
  ['a foreign origin', { origin: 'https://evil.example' }],
  ['a foreign origin without a cookie', { origin: 'https://evil.example', cookie: '' }],
  ['no origin at all', {}],
  ['a foreign site by the browser’s own word', { 'sec-fetch-site': 'cross-site' }],
  ['a sibling site', { 'sec-fetch-site': 'same-site' }],
])('T11: a call that changes something is refused from %s', async (_what, headers) => {
  for (const type of ['application/json', 'text/plain']) {
    const response = await post('notifications.markAllRead', { cookie: person.cookie, 'content-type': type, ...headers });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { data: { reason: 'request.origin' } } });
  }
});

test('T11: a form sent by a foreign page never runs a mutation, one sent by a program is no JSON', async () => {
  const form = new FormData();
  form.append('a', 'b');
  expect((await post('notifications.markAllRead', { cookie: person.cookie, origin: 'https://evil.example' }, form)).status).toBe(403);
  expect((await post('notifications.markAllRead', { cookie: person.cookie, origin: node.url }, form)).status).toBe(415);
  expect((await post('notifications.markAllRead', { authorization: `Bearer ${person.token}` }, form)).status).toBe(415);
  expect((await post('notifications.markAllRead', { cookie: person.cookie, origin: node.url, 'content-type': 'text/plain' }, '{}')).status).toBe(415);
  expect((await post('notifications.markAllRead', { cookie: person.cookie, origin: node.url })).status).toBe(415);
});

test('our own pages, the listed origin and programs may call', async () => {
  const json = { 'content-type': 'application/json' };
  expect((await post('notifications.markAllRead', { ...json, cookie: person.cookie, origin: node.url })).status).toBe(200);
  expect((await post('notifications.markAllRead', { ...json, cookie: person.cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  expect((await post('notifications.markAllRead', { ...json, authorization: `Bearer ${person.token}` })).status).toBe(200);
  const listed = await post('notifications.markAllRead', { ...json, cookie: person.cookie, origin: 'https://app.example.com' });
  expect(listed.status).toBe(200);
  expect(listed.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
  expect(listed.headers.get('cache-control')).toBe('no-store');
});

test('a preflight is answered for the listed origin alone', async () => {
  const ask = (origin: string) =>
    fetch(`${node.url}/trpc/account.signIn`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
  expect((await ask('https://app.example.com')).headers.get('access-control-allow-credentials')).toBe('true');
  expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
});

test('a body above 64 KiB, eleven calls in one and deep JSON are refused in words', async () => {
  const json = { 'content-type': 'application/json' };
  const long = await post('account.signIn', json, JSON.stringify({ email: 'x'.repeat(65 * 1024) }));
  expect([long.status, await long.json()]).toMatchObject([413, { error: { data: { code: 'PAYLOAD_TOO_LARGE' } } }]);
  const many = await fetch(`${node.url}/trpc/${Array(11).fill('account.me').join(',')}?batch=1`);
  expect(many.status).toBe(400);
  const deep = await post('account.signIn', json, `${'['.repeat(10_000)}${']'.repeat(10_000)}`);
  expect([deep.status, await deep.json()]).toMatchObject([400, { error: { data: { code: 'BAD_REQUEST' } } }]);
});

test('subscriptions are not served over HTTP', async () => {
  const response = await fetch(`${node.url}/trpc/notifications.onNew`, { headers: { authorization: `Bearer ${person.token}` } });
  expect(await response.text()).toContain('METHOD_NOT_SUPPORTED');
});

test('T10: what a fault says stays inside; the client gets an id, and the log has the same one and no words', async () => {
  const said = 'select * from secret where word = canary-4711';
  vi.spyOn(node.db, 'snapshot').mockRejectedValueOnce(new Error(said)).mockRejectedValueOnce(new Error(said));
  const headers = { authorization: `Bearer ${person.token}` };
  const response = await fetch(`${node.url}/trpc/notifications.list`, { headers });
  const text = await response.text();
  const { error } = JSON.parse(text) as { error: { message: string; data: { reason: string; details: { faultId: string } } } };
  expect(response.status).toBe(500);
  expect(error.data.reason).toBe('server.fault');
  using socket = bareSocket(node, { headers });
  await socket.status;
  socket.ws.send(JSON.stringify({ id: 1, method: 'query', params: { path: 'notifications.list' } }));
  await expect.poll(() => socket.messages.length).toBe(1);
  const overSocket = JSON.parse(socket.messages[0] ?? '') as { error: typeof error };
  for (const { faultId } of [error.data.details, overSocket.error.data.details]) {
    expect(lines.filter((line) => line.includes(faultId))).toHaveLength(1);
  }
  for (const place of [text, ...socket.messages, ...lines]) expect(place).not.toContain('canary-4711');
  expect(text).not.toContain('at ');
});

test('nothing that was typed, and no token, is in the log', async () => {
  const words = 'canary-words-1234';
  await call(node, 'account.signIn', { email: person.email, password: words });
  await fetch(`${node.url}/trpc/account.me?input=${words}`, { headers: { authorization: `Bearer ${person.token}` } });
  await fetch(`${node.url}/trpc/${words}`);
  const log = lines.join('');
  expect(log).toContain('answered');
  for (const secret of [words, person.token, person.cookie.slice('ezri='.length), person.email, PASSWORD]) expect(log).not.toContain(secret);
});

test('what is wrong with the safety protocol, and which folder another process has taken, are in the log', () => {
  const written: string[] = [];
  const log = createLogger('info', { write: (line) => void written.push(line) });
  log.error({ faults: ['the help lines of US are stale'] }, 'the safety protocol is not ready');
  log.error({ folder: '.data', text: 'canary-words-1234' }, 'another process has taken the data folder: nothing more is written from here');
  expect(written.map((line) => JSON.parse(line) as object)).toMatchObject([{ faults: ['the help lines of US are stale'] }, { folder: '.data' }]);
  expect(written.join('')).not.toContain('canary-words-1234');
});

test('pages: routes get the page, hashed files may be kept, missing files are missing, calls are never a page', async () => {
  const root = await mkdtemp(join(tmpdir(), 'ezri-pages-'));
  await mkdir(join(root, 'assets'));
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Ezri</title>');
  await writeFile(join(root, 'assets', 'app-1a2b3c.js'), '1;');
  await writeFile(join(root, 'assets', 'app-1a2b3c.js.br'), brotliCompressSync('1;'));
  await writeFile(join(root, '.secret'), 'x');
  await using pages = await startNode({ beside: node, config: { webRoot: root } });
  const get = async (path: string) => {
    const response = await fetch(`${pages.url}${path}`, { headers: { 'accept-encoding': 'br' } });
    return {
      status: response.status,
      text: await response.text(),
      encoding: response.headers.get('content-encoding'),
      cache: response.headers.get('cache-control'),
      csp: response.headers.get('content-security-policy'),
    };
  };
  expect(await get('/')).toMatchObject({ status: 200, text: expect.stringContaining('Ezri') as string, cache: 'no-cache' });
  expect(await get('/admin/safety/abc')).toMatchObject({ status: 200, text: expect.stringContaining('Ezri') as string, cache: 'no-cache' });
  expect(await get('/assets/app-1a2b3c.js')).toMatchObject({
    status: 200,
    text: '1;',
    encoding: 'br',
    cache: 'public, max-age=31536000, immutable',
  });
  const plain = await fetch(`${pages.url}/assets/app-1a2b3c.js`, { headers: { 'accept-encoding': 'identity' } });
  expect([await plain.text(), plain.headers.get('content-encoding')]).toEqual(['1;', null]);
  expect((await get('/assets/gone-1a2b3c.js')).status).toBe(404);
  expect((await get('/.secret')).status).toBe(404);
  expect((await get('/trpc')).text).not.toContain('<title>');
  const { csp } = await get('/');
  expect(csp).toContain("default-src 'none'");
  expect(csp).toContain("script-src 'self';");
  expect(csp).toContain("style-src 'self';");
  expect(csp).toContain(`connect-src 'self' ws://${new URL(pages.url).host}`);
  expect(csp).toContain("frame-ancestors 'none'");
  await rm(root, { recursive: true });
});

test('health says that the process runs, readiness that the database answers', async () => {
  expect((await fetch(`${node.url}/healthz`)).status).toBe(200);
  await expect.poll(async () => (await fetch(`${node.url}/readyz`)).status, { timeout: 10_000 }).toBe(200);
  vi.spyOn(node.db, 'ping').mockRejectedValueOnce(new Error('gone'));
  expect((await fetch(`${node.url}/readyz`)).status).toBe(503);
});

test('headers that come drop by drop end the connection within ten seconds', async () => {
  const { hostname, port } = new URL(node.url);
  const started = Date.now();
  const stream = connect(Number(port), hostname);
  stream.on('error', () => undefined);
  stream.write('GET / HTTP/1.1\r\n');
  const drops = setInterval(() => stream.write('x-a: b\r\n'), 500);
  await new Promise((resolve) => stream.once('close', resolve).resume());
  clearInterval(drops);
  expect(Date.now() - started).toBeLessThan(10_000);
});
